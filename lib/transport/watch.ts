/** One clock over a fetch: ends it when the reader cancels, when nothing arrives for too long, or when it takes too long. */
import { type Outcome, trouble } from '#lib/trouble/outcome.ts';
import type { TransportLimits } from './limits.ts';

export interface Watch {
  /** Aborts when the fetch is to end. */
  readonly signal: AbortSignal;
  /** Something arrived. */
  heard(): void;
  /** Why the fetch was ended; undefined if it was not. */
  verdict(): Outcome<never> | undefined;
  /** Stops the clock, and drops what is still under way. */
  stop(): void;
}

/** Starts the clock. @param outer the reader's signal */
export function startWatch({ stall, total }: TransportLimits, outer: AbortSignal): Watch {
  const inner = new AbortController();
  let ended: Outcome<never> | undefined;
  const end = (why: Outcome<never>) => {
    ended ??= why;
    inner.abort();
  };
  const cancel = () => end(trouble('cancelled'));
  const endStalled = () => end(trouble('stalled', `nothing for ${stall / 1000} s`));
  const endLate = () => end(trouble('stalled', `not done after ${total / 1000} s`));

  let silence = setTimeout(endStalled, stall);
  const whole = setTimeout(endLate, total);
  outer.addEventListener('abort', cancel, { once: true });
  if (outer.aborted) cancel();

  return {
    signal: inner.signal,
    heard: () => {
      clearTimeout(silence);
      silence = setTimeout(endStalled, stall);
    },
    verdict: () => ended,
    stop: () => {
      clearTimeout(silence);
      clearTimeout(whole);
      outer.removeEventListener('abort', cancel);
      inner.abort();
    },
  };
}
