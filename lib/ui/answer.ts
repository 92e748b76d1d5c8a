/**
 * What a page of ours hears when it asks the background for something done: a value, or the one problem that was in
 * the way, be it of the message (`Failure`) or of the matter (`Trouble`).
 */
import type { Failure, Result } from '#lib/messages/result.ts';
import type { Outcome } from '#lib/trouble/outcome.ts';
import type { Trouble } from '#lib/trouble/troubles.ts';
import { troubleInWords } from '#lib/trouble/words.ts';

export type Problem =
  | { readonly is: 'trouble'; readonly trouble: Trouble }
  | { readonly is: 'failure'; readonly why: Failure['why'] };

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export const troubled = (trouble: Trouble): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { is: 'trouble', trouble },
});

export const failed = ({ why }: Failure): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { is: 'failure', why },
});

/** An answer that says nothing of the matter but its value. */
export const answerOf = <T>(result: Result<T>): Answer<T> => (result.ok ? result : failed(result));

/** An answer within an answer, made one. */
export function answerOfOutcome<T>(result: Result<Outcome<T>>): Answer<T> {
  if (!result.ok) return failed(result);
  return result.value.ok ? result.value : troubled(result.value.trouble);
}

/** What went wrong between a page of ours and the background, and what may help. */
const FAILURES: Readonly<Record<Failure['why'], { readonly what: string; readonly remedy: string }>> = {
  malformed: {
    what: 'According To did not understand its own answer.',
    remedy: 'Close this page and open it again.',
  },
  refused: { what: 'That is not allowed from here.', remedy: 'Close this page and open it again.' },
  unreachable: {
    what: 'The background of According To did not answer.',
    remedy: 'Try again; if it stays silent, close this page and open it again.',
  },
  'not-found': { what: 'The index no longer holds that.', remedy: 'Reload this page.' },
  browser: { what: 'The browser did not allow that.', remedy: 'Try again.' },
};

/** A problem in words: what, and what may help. */
export const problemInWords = (problem: Problem): { readonly what: string; readonly remedy: string } =>
  problem.is === 'trouble' ? troubleInWords(problem.trouble) : FAILURES[problem.why];
