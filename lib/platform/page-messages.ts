/** Messages of the content script: to the background, and from background or popup. */
import { answer, type Handlers, openAnswer, openEnvelope } from '#lib/messages/envelope.ts';
import type { MessageName, Request, Response } from '#lib/messages/message-map.ts';
import { failure, type Result } from '#lib/messages/result.ts';
import { isFromExtension, listen, liveRuntime } from './native.ts';

type BackgroundMessage = Extract<MessageName, `background/${string}`>;
type PageMessage = Extract<MessageName, `page/${string}`>;

/**
 * Asks the background. A background that died under the request is started again by the next message, so one
 * more try is made; `unreachable` means that the extension itself is gone.
 */
export async function askBackground<N extends BackgroundMessage>(
  name: N,
  request: Request<N>,
): Promise<Result<Response<N>>> {
  const first = await attempt(name, request);
  return first.ok || first.why !== 'unreachable' || liveRuntime() === undefined
    ? first
    : attempt(name, request);
}

async function attempt<N extends BackgroundMessage>(
  name: N,
  request: Request<N>,
): Promise<Result<Response<N>>> {
  try {
    const runtime = liveRuntime();
    if (runtime === undefined) return failure('unreachable', 'the extension was updated or removed');
    const incoming = await runtime.sendMessage({ name, request });
    return incoming === undefined ? failure('unreachable', 'no answer') : openAnswer(name, incoming);
  } catch (error) {
    return failure('unreachable', String(error));
  }
}

/** Answers `page/…` messages of the extension until `signal` aborts. */
export function answerPageMessages(handlers: Handlers<PageMessage, undefined>, signal: AbortSignal): void {
  listen((incoming, sender, sendResponse) => {
    const envelope = openEnvelope(incoming);
    if (envelope === undefined || !isPageMessage(envelope.name) || !isFromExtension(sender)) return false;
    void answer(envelope.name, envelope.request, undefined, handlers).then(sendResponse);
    return true;
  }, signal);
}

const isPageMessage = (name: MessageName): name is PageMessage => name.startsWith('page/');
