/**
 * How often a thing is tried: the full number on request (`EXAM=full`), a reduced one in the everyday run.
 *
 *   const MUTANTS = quantity(2_000, 200, 'mutants');
 *   test(`${MUTANTS.words} are refused`, () => { … numRuns: MUTANTS.count … });   // "200 of 2,000 mutants are refused"
 *
 * A title that begins so is printed by `npm test` and `npm run exam` with the results.
 */

/** In a browser the build puts the value here (`vitest.config.ts`). */
export const IS_FULL: boolean = process.env.EXAM === 'full';

/** @param full number in the whole examination @param reduced number in the everyday run */
export const times = (full: number, reduced: number): number => (IS_FULL ? full : reduced);

export interface Quantity {
  readonly count: number;
  /** `200 of 2,000 mutants`. */
  readonly words: string;
}

/** A quantity with its words. */
export function quantity(full: number, reduced: number, what: string): Quantity {
  const count = times(full, reduced);
  return { count, words: `${count.toLocaleString('en')} of ${full.toLocaleString('en')} ${what}` };
}
