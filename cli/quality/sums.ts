/** What was measured, in figures. */
import { groupBy } from '#lib/facts/group-by.ts';
import type { Measured } from './measure.ts';
import { type Sum, sumOf } from './score.ts';

/** The sums by language, in order of the alphabet, and last of all. */
export function sumsByLanguage(measured: readonly Measured[]): [language: string, sum: Sum][] {
  const scored = measured.map((one) => one.scored);
  const groups = groupBy(scored, ({ text }) => [text.language]);
  return [
    ...[...groups]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([language, of]): [string, Sum] => [language, sumOf(of)]),
    ['all', sumOf(scored)],
  ];
}

/** How many names a reader would not mind either way (regions, adjectives, compounds), and how many were found. */
export function optionalOf(measured: readonly Measured[]): { readonly all: number; readonly found: number } {
  const optional = measured.map(({ scored }) => scored.optional);
  return {
    all: optional.reduce((sum, one) => sum + one.all, 0),
    found: optional.reduce((sum, one) => sum + one.found, 0),
  };
}

/** To three places, rounded down: a target of 0.95 is not met by 0.9499. */
export const share = (value: number): string => (Math.floor(value * 1000) / 1000).toFixed(3);
