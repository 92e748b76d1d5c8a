/**
 * The rows of `data/names/contexts/` made ready to be looked for around a name: their patterns by their first word, and
 * those of one word by the place from which they reach the name:
 *
 *                away   4     3     2    1          0    1     2
 *                      the   city   of  the  [Kyiv]  s  city  council
 *   place (bit)         3     2     1    0           4    5     6
 *
 *   "city"   at 0 → says-city: city …       at 1 → says-city: city of …       at 4 → says-city: city …
 *   "the"    nowhere: most words are told by their first letters and asked no further
 */
import type { ContextRow } from '#data/names/rows.ts';
import { FirstLetters } from './first-letters.ts';
import { MATCH_LIMITS } from './limits.ts';
import type { NearWord } from './near-word.ts';
import { rememberedFor, wordTable } from './word-table.ts';

/** Words away from the name within which a row for words near it holds. */
export const NEAR = 3;
/** The place right behind the name; those before it are as many as words are read there. */
export const BEHIND = MATCH_LIMITS.contextWords;
const PLACES = BEHIND + NEAR;

export interface Pattern<C extends string> {
  readonly cue: C;
  readonly where: ContextRow<C>['where'];
  readonly tokens: readonly Token[];
}

/** One word of a pattern: itself, or all words that begin so. */
export interface Token {
  readonly word: string;
  readonly isStem: boolean;
}

/** Rows made ready to be looked for. */
export interface Patterns<C extends string> {
  /** The places at which a pattern may begin with the word, one bit each, as far as its first letters tell. */
  placesOf(word: NearWord): number;
  /** The patterns that do begin with it there, in the order in which they are tried. */
  at(word: NearWord, place: number): readonly Pattern<C>[];
}

/** The work of many finds: done at the first one, and kept. */
export function patternsOf<C extends string>(rows: readonly ContextRow<C>[]): Patterns<C> {
  const entries = rows.flatMap(({ cue, where, words }) =>
    words.map((phrase): [string, Pattern<C>] => {
      const [first = '', ...others] = phrase.split(' ');
      return [first, { cue, where, tokens: [first, ...others].map(tokenOf) }];
    }),
  );
  const firstLetters = new FirstLetters();
  for (const [, pattern] of entries) firstLetters.add(pattern.tokens[0]?.word ?? '', placesIn(pattern));
  const table = wordTable(entries);
  const byPlace = rememberedFor((word) => {
    const patterns = table(word);
    return Array.from({ length: PLACES }, (_, place) =>
      patterns.filter((pattern) => (placesIn(pattern) & (1 << place)) !== 0),
    );
  });
  return {
    placesOf: ({ source, start, end }) => firstLetters.placesOf(source, start, end),
    at: ({ folded }, place) => byPlace(folded)[place] ?? [],
  };
}

/** From here its last word touches the name, or from here all of it is near: bits of the places drawn above. */
function placesIn<C extends string>({ where, tokens: { length } }: Pattern<C>): number {
  if (where === 'after') return 1 << BEHIND;
  if (where === 'before') return length > BEHIND ? 0 : 1 << (length - 1);
  let places = 0;
  for (let size = length; size <= NEAR; size++) places |= (1 << (size - 1)) | (1 << (BEHIND + NEAR - size));
  return places;
}

function tokenOf(written: string): Token {
  const isStem = written.endsWith('*');
  return { word: isStem ? written.slice(0, -1) : written, isStem };
}

/** True if the word is the token or, of a stem, begins so. */
export function isMet({ word, isStem }: Token, near: NearWord | undefined): boolean {
  if (near === undefined) return false;
  return isStem ? near.folded.startsWith(word) : near.folded === word;
}
