/** Messages of the content script: to the background, and from background or popup. */
import type { Handlers } from '#lib/messages/envelope.ts';
import type { PageMessage, Request } from '#lib/messages/message-map.ts';
import {
  type Answer,
  answerPageMessage,
  openPageAnswer,
  openPageMessage,
  type Question,
} from '#lib/messages/page-envelope.ts';
import { failure, type Result } from '#lib/messages/result.ts';
import { isFromExtension, listen, liveRuntime } from './native.ts';

/**
 * Waits between tries to reach the background, in milliseconds. One that died under the request is started again by
 * the next message; one that is starting or busy answers within a second.
 */
const TRY_AGAIN_MS = [0, 250, 1000];

/**
 * Asks the background, and asks again while it cannot be reached. `unreachable` then means that the extension was
 * updated or removed, or that the browser keeps its background from running.
 */
export async function askBackground<N extends Question>(
  name: N,
  request: Request<N>,
): Promise<Result<Answer<N>>> {
  let answer = await attempt(name, request);
  for (const wait of TRY_AGAIN_MS) {
    if (answer.ok || answer.why !== 'unreachable' || liveRuntime() === undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, wait));
    answer = await attempt(name, request);
  }
  return answer;
}

async function attempt<N extends Question>(name: N, request: Request<N>): Promise<Result<Answer<N>>> {
  try {
    const runtime = liveRuntime();
    if (runtime === undefined) return failure('unreachable', 'the extension was updated or removed');
    const incoming = await runtime.sendMessage({ name, request });
    return incoming === undefined ? failure('unreachable', 'no answer') : openPageAnswer(name, incoming);
  } catch (error) {
    return failure('unreachable', String(error));
  }
}

/** Answers `page/…` messages of the extension until `signal` aborts. */
export function answerPageMessages(handlers: Handlers<PageMessage, undefined>, signal: AbortSignal): void {
  listen((incoming, sender, sendResponse) => {
    const envelope = openPageMessage(incoming);
    if (envelope === undefined || !isFromExtension(sender)) return false;
    void answerPageMessage(envelope, handlers).then(sendResponse);
    return true;
  }, signal);
}
