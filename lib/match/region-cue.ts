/** Villages share their names: the region that stands beside one says whether it is the pack's. */

import { KINDS } from '#data/names/contexts/kinds.ts';
import { REGIONS } from '#data/names/contexts/regions.ts';
import type { Bearer } from '#lib/names/bearers.ts';
import { foldToString } from '#lib/names/fold.ts';
import type { NearWord } from './near-word.ts';
import type { Surroundings } from './surroundings.ts';
import type { Cue } from './weights.ts';
import { rememberedFor, wordTable } from './word-table.ts';

/** What a word says of regions. Names are those of packs in English, folded. */
interface Said {
  /** It is a word for region (Oblast). */
  readonly isRegion: boolean;
  /** The region it names by itself (Харківщина). */
  readonly alone: string | undefined;
  /** The region it names beside a word for region. */
  readonly beside: string | undefined;
}

let said: ((word: string) => Said | undefined) | undefined;

/** A cue against a village that the words around put into a region that the pack does not know. */
export function regionCue(
  { before, after }: Surroundings,
  { place }: Bearer,
  regions: ReadonlySet<string>,
): Cue | undefined {
  if (place !== 'village') return undefined;
  const by = otherRegionIn(after, regions) ?? otherRegionIn(before, regions);
  return by === undefined ? undefined : { weight: 'elsewhere', by };
}

/** The first word that names a region, if it is none of `regions`. */
function otherRegionIn(words: readonly NearWord[], regions: ReadonlySet<string>): string | undefined {
  said ??= wordsOfRegions();
  for (const [i, word] of words.entries()) {
    const region = regionOf(said, words, i);
    if (region !== undefined) return regions.has(region) ? undefined : word.text;
  }
  return undefined;
}

function regionOf(
  saidOf: (word: string) => Said | undefined,
  words: readonly NearWord[],
  i: number,
): string | undefined {
  const isRegion = (word: NearWord | undefined): boolean =>
    word !== undefined && saidOf(word.folded)?.isRegion === true;
  const { alone, beside } = saidOf(words[i]?.folded ?? '') ?? {};
  if (alone !== undefined || beside === undefined) return alone;
  return isRegion(words[i - 1]) || isRegion(words[i + 1]) ? beside : undefined;
}

function wordsOfRegions(): (word: string) => Said | undefined {
  const entries: [pattern: string, said: Partial<Said>][] = [];
  for (const { cue, words } of KINDS) {
    const single = cue === 'says-region' ? words.filter((word) => !word.includes(' ')) : [];
    for (const word of single) entries.push([word, { isRegion: true }]);
  }
  for (const { name, words, alone } of REGIONS) {
    const region = foldToString(name);
    for (const word of alone) entries.push([word, { alone: region }]);
    for (const word of words) entries.push([word, { beside: region }]);
  }
  const table = wordTable(entries);
  return rememberedFor((word) => {
    const all = table(word);
    return all.length === 0
      ? undefined
      : { isRegion: false, alone: undefined, beside: undefined, ...Object.assign({}, ...all) };
  });
}
