import type { Outcome } from '#lib/trouble/outcome.ts';

/** What an outcome says in a word: `fine`, or the name of the trouble. */
export const wordOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'fine' : outcome.trouble.why);

/** The value of an outcome that has to be fine. */
export function fineValue<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.trouble.why}: ${outcome.trouble.detail ?? ''}`);
  return outcome.value;
}
