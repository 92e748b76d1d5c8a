/** Villages share their names: the region that stands beside one says whether it is the pack's. */

import { KINDS } from '#data/names/contexts/kinds.ts';
import { REGIONS } from '#data/names/contexts/regions.ts';
import type { Bearer } from '#lib/names/bearers.ts';
import { foldToString } from '#lib/names/fold.ts';
import type { NearWord, Surroundings } from './surroundings.ts';
import type { Cue } from './weights.ts';

const REGION_WORDS = KINDS.filter(({ cue }) => cue === 'says-region').flatMap(({ words }) => words);

/** A cue against a village that the words around put into a region that the pack does not know. */
export function regionCue(
  { before, after }: Surroundings,
  { place }: Bearer,
  regions: ReadonlySet<string>,
): Cue | undefined {
  if (place !== 'village') return undefined;
  const other = [after, before].flatMap((words) => regionIn(words, regions) ?? [])[0];
  return other === undefined ? undefined : { weight: 'elsewhere', by: other };
}

/** The words that name a region, if it is none of `regions` (English names, folded). */
function regionIn(words: readonly NearWord[], regions: ReadonlySet<string>): string | undefined {
  for (const [i, word] of words.entries()) {
    const isRegion = [words[i - 1], words[i + 1]].some((next) => next && isAnyOf(REGION_WORDS, next.folded));
    const row = REGIONS.find(
      ({ words: stems, alone }) => isAnyOf(alone, word.folded) || (isRegion && isAnyOf(stems, word.folded)),
    );
    if (row !== undefined) return regions.has(foldToString(row.name)) ? undefined : word.text;
  }
  return undefined;
}

const isAnyOf = (patterns: readonly string[], word: string): boolean =>
  patterns.some((pattern) =>
    pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern,
  );
