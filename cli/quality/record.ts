/** What was measured, for programs. */
import type { Pack } from '#lib/facts/schema.ts';
import type { MeasuredSet, Narrowed } from './marked-sets.ts';
import { falseMarksOf, missesOf } from './mistakes.ts';
import { sumOf } from './score.ts';
import { optionalOf, sumsByLanguage } from './sums.ts';

/** The members are told by `quality --help`. */
export function record(
  { id, version }: Pick<Pack, 'id' | 'version'>,
  { ignored, only }: Narrowed,
  sets: readonly MeasuredSet[],
) {
  return {
    pack: { id, version },
    without: [...(ignored ?? [])],
    ...(only === undefined ? {} : { only }),
    total: sumOf(sets.flatMap(({ measured }) => measured.map(({ scored }) => scored))),
    sets: sets.map(({ file, title, heldOut, measured }) => ({
      file,
      title,
      heldOut,
      sums: Object.fromEntries(sumsByLanguage(measured)),
      optional: optionalOf(measured),
      misses: measured.flatMap(missesOf),
      falseMarks: measured.flatMap(falseMarksOf),
    })),
  };
}
