/** Messages of background and extension pages: asking the background, asking a page, answering in the background. */
import { answer, type Handlers, openAnswer, openEnvelope } from '#lib/messages/envelope.ts';
import {
  type BackgroundMessage,
  MESSAGES,
  type PageMessage,
  type Request,
  type Response,
} from '#lib/messages/message-map.ts';
import { FROM_OWN_PAGES } from '#lib/messages/own-pages.ts';
import { FROM_PAGES, TO_PAGES } from '#lib/messages/page-side.ts';
import { failure, type Result } from '#lib/messages/result.ts';
import { browser } from './browser.ts';

/** Where a message comes from, as the browser vouches for it. */
export interface Sender {
  /** True if it is a page of this extension (popup, welcome). */
  readonly ownPage: boolean;
  /** The web page it comes from; undefined for pages of ours. */
  readonly page?: { readonly url: string; readonly tabId: number; readonly documentId?: string };
}

/** From popup or welcome to the background. */
export async function sendToBackground<N extends BackgroundMessage>(
  name: N,
  request: Request<N>,
): Promise<Result<Response<N>>> {
  try {
    return openAnswer(MESSAGES, name, await browser.runtime.sendMessage({ name, request }));
  } catch (error) {
    return failure('unreachable', String(error));
  }
}

/** To the script in the top document of a tab. `unreachable`: there is none. */
export async function sendToTab<N extends PageMessage>(
  tabId: number,
  name: N,
  request: Request<N>,
): Promise<Result<Response<N>>> {
  try {
    const incoming = await browser.tabs.sendMessage(tabId, { name, request }, { frameId: 0 });
    return incoming === undefined
      ? failure('unreachable', 'no answer')
      : openAnswer(TO_PAGES, name, incoming);
  } catch (error) {
    return failure('unreachable', String(error));
  }
}

const FOR_BACKGROUND = { ...FROM_PAGES, ...FROM_OWN_PAGES } as const;

/**
 * Answers `background/…` messages. Called once, synchronously, when the background starts, so that no message
 * that woke it is missed. Listens to nothing from outside this extension.
 */
export function answerMessages(handlers: Handlers<BackgroundMessage, Sender>): void {
  browser.runtime.onMessage.addListener(
    (incoming: unknown, from, sendResponse: (answer: unknown) => void) => {
      const envelope = openEnvelope<BackgroundMessage>(FOR_BACKGROUND, incoming);
      if (envelope === undefined) return undefined;
      const sender = senderOf(from);
      if (sender === undefined || (!sender.ownPage && !Object.hasOwn(FROM_PAGES, envelope.name))) {
        sendResponse(failure('refused', `${envelope.name} is not for this sender`));
        return undefined;
      }
      void answer(FOR_BACKGROUND, envelope, sender, handlers).then(sendResponse);
      return true;
    },
  );
}

interface BrowserSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

function senderOf(from: BrowserSender): Sender | undefined {
  if (from.id !== browser.runtime.id || from.url === undefined) return undefined;
  if (from.url.startsWith(browser.runtime.getURL('/'))) return { ownPage: true };
  const tabId = from.tab?.id;
  if (tabId === undefined || from.frameId !== 0) return undefined;
  const { documentId } = from;
  return {
    ownPage: false,
    page: { url: from.url, tabId, ...(documentId === undefined ? {} : { documentId }) },
  };
}
