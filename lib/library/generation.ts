/** A verified version as the record has it, and how it compares with what serves. */
import { compare, freshOf } from '#lib/diff/compare.ts';
import type { Fresh } from '#lib/diff/difference.ts';
import { inWords } from '#lib/diff/words.ts';
import type { Pack } from '#lib/facts/schema.ts';
import type { Generation } from './record.ts';
import { dateTime } from './time.ts';
import type { Verified } from './verify.ts';

export interface Comparison {
  /** What is told anew. */
  readonly fresh: Fresh[];
  /** Share of the facts that differ, 0 to 1; absent where nothing serves. */
  readonly share?: number;
  /** The difference in one sentence; empty where nothing serves. */
  readonly words: string;
}

/** A version against what serves; null: nothing does. */
export function comparison(before: Pack | null, after: Pack): Comparison {
  if (before === null) return { fresh: [], words: '' };
  const difference = compare(before, after);
  return { fresh: freshOf(before, after), share: difference.share, words: inWords(difference) };
}

/** @param now milliseconds since 1970 */
export function generationOf(
  { pack, document, digest }: Verified,
  against: Comparison,
  now: number,
): Generation {
  const { version, title } = pack;
  return asCompared(
    { digest, bytes: document.length, version, title, stored: dateTime(now), fresh: [] },
    against,
  );
}

/** The same version, compared anew. */
export function asCompared(generation: Generation, { fresh, share }: Comparison): Generation {
  const { share: _before, ...rest } = generation;
  return { ...rest, fresh, ...(share === undefined ? {} : { share }) };
}
