/** How a message travels on a page's side: what `envelope.ts` does elsewhere, with guards in place of schemas. */
import type { Envelope, Handlers } from './envelope.ts';
import type { PageMessage, Response } from './message-map.ts';
import { ANSWER_GUARDS, isEnvelope, isFailure, isSuccess, REQUEST_GUARDS } from './page-guards.ts';
import type { FROM_PAGES } from './page-side.ts';
import { failure, type Result } from './result.ts';

/** What a page's script may ask the background. */
export type Question = keyof typeof FROM_PAGES;

/** What it gets: checked, or still to be checked by whoever asked (facts and reasons, which only a card needs). */
export type Answer<N extends Question> = N extends keyof typeof ANSWER_GUARDS ? Response<N> : unknown;

/** The envelope of an incoming value, or undefined if it is no message to a page. */
export function openPageMessage(incoming: unknown): Envelope<PageMessage> | undefined {
  if (!isEnvelope(incoming) || !Object.hasOwn(REQUEST_GUARDS, incoming.name)) return undefined;
  return { name: incoming.name as PageMessage, request: incoming.request };
}

/** Checks the request, runs the handler, and turns whatever it throws into a value. */
export async function answerPageMessage(
  { name, request }: Envelope<PageMessage>,
  handlers: Handlers<PageMessage, undefined>,
): Promise<Result<unknown>> {
  if (!REQUEST_GUARDS[name](request)) return failure('malformed', `${name}: does not fit`);
  try {
    // The guard above is the one of this name.
    const handle = handlers[name] as (request: unknown, sender: undefined) => Promise<Result<unknown>>;
    return await handle(request, undefined);
  } catch (error) {
    return failure('browser', String(error));
  }
}

/** Checks what came back for `name`. */
export function openPageAnswer<N extends Question>(name: N, incoming: unknown): Result<Answer<N>> {
  if (isFailure(incoming)) return incoming;
  const guard = Object.hasOwn(ANSWER_GUARDS, name)
    ? ANSWER_GUARDS[name as keyof typeof ANSWER_GUARDS]
    : undefined;
  if (!isSuccess(incoming) || guard?.(incoming.value) === false) {
    return failure('malformed', `${name}: does not fit`);
  }
  return { ok: true, value: incoming.value as Answer<N> };
}
