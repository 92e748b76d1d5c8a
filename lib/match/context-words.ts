/** Which rows of `data/names/contexts/` hold around a find, and by which words. */
import type { ContextRow } from '#data/names/rows.ts';
import {
  BEHIND,
  isMet,
  NEAR,
  type Pattern,
  type Patterns,
  patternsOf,
  type Token,
} from './context-patterns.ts';
import type { NearWord } from './near-word.ts';
import type { Surroundings } from './surroundings.ts';
import { rememberedFor } from './word-table.ts';

/** A row that holds, and the words of the text by which it does. */
export interface Found<C extends string> {
  readonly cue: C;
  readonly by: string;
}

/** The words on one side of the name, nearest first. */
interface Side {
  readonly words: readonly NearWord[];
  /** Index of the word that counts as the one next to the name. */
  readonly nearest: number;
  /** From the index of a word to that of the next in the text. */
  readonly step: 1 | -1;
}

export interface ContextWords<C extends string> {
  /** The rows that hold, each cue once. */
  around(near: Surroundings): readonly Found<C>[];
}

export function contextWords<C extends string>(rows: readonly ContextRow<C>[]): ContextWords<C> {
  let patterns: Patterns<C> | undefined;
  return {
    around({ before, after }) {
      patterns ??= patternsOf(rows);
      const found: Found<C>[] = [];
      const places = before.map(patterns.placesOf);
      addBefore({ words: before, nearest: 0, step: -1 }, places, patterns, found);
      addAfter({ words: after, nearest: 0, step: 1 }, patterns, found);
      addBefore({ words: before, nearest: 1, step: -1 }, places, patterns, found);
      return found;
    },
  };
}

/**
 * Adds what holds before the name, from the word that is furthest away. If the second word counts as the nearest, it
 * does so because the first is small. `places`: those of each word.
 */
function addBefore<C extends string>(
  side: Side,
  places: readonly number[],
  patterns: Patterns<C>,
  found: Found<C>[],
): void {
  const { words, nearest } = side;
  for (let i = words.length - 1; i >= nearest; i--) {
    const place = i - nearest;
    if (((places[i] as number) & (1 << place)) === 0) continue;
    for (const pattern of patterns.at(words[i] as NearWord, place)) {
      const isLinked = nearest === 0 || (LINKED.has(pattern.cue) && isLink(words[0]?.folded ?? ''));
      if (isLinked) add(pattern, side, i, found);
    }
  }
}

/** Adds what holds behind the name, from the nearest word on. */
function addAfter<C extends string>(side: Side, patterns: Patterns<C>, found: Found<C>[]): void {
  const { words } = side;
  for (let i = 0; i < words.length && i < NEAR; i++) {
    const word = words[i] as NearWord;
    if ((patterns.placesOf(word) & (1 << (BEHIND + i))) === 0) continue;
    for (const pattern of patterns.at(word, BEHIND + i)) add(pattern, side, i, found);
  }
}

/** Adds a pattern whose first word is met at index `at`, if all of it is and its cue is not there already. */
function add<C extends string>(pattern: Pattern<C>, side: Side, at: number, found: Found<C>[]): void {
  const { cue, tokens } = pattern;
  const { words, step } = side;
  for (let i = 1; i < tokens.length; i++) if (!isMet(tokens[i] as Token, words[at + i * step])) return;
  if (found.some((known) => known.cue === cue) || isParted(pattern, side)) return;
  const met = tokens.map((_, i) => words[at + i * step]?.text);
  found.push({ cue, by: met.join(' ') });
}

/** A mark stands between the name and its neighbour over which the cue does not reach. */
function isParted<C extends string>({ cue, where }: Pattern<C>, { words, nearest }: Side): boolean {
  const gap = words[nearest]?.gap ?? ' ';
  if (gap === ' ') return false;
  return (where !== 'near' && PARTS.test(gap)) || (PARTED.has(cue) && PARTS_OR_COMMA.test(gap));
}

/** Prepositions and articles that make one phrase of what stands on both sides. */
const LINKS: ReadonlySet<string> = new Set(
  'of de di da do du del della von der des z ze из з із od'.split(' '),
);
/** A small word, or a year of foundation: Metalist 1925 Kharkiv. */
const isLink = rememberedFor((word) => LINKS.has(word) || /^\d+$/u.test(word));
/** What bears a name with such a word between (Dinamo de Kiev); a street of Kyiv is one in Kyiv. */
const LINKED: ReadonlySet<string> = new Set(['club', 'newspaper', 'vessel']);

/** What parts a name from its neighbour so that they are no phrase. */
const PARTS = /[:–—/]/u;
const PARTS_OR_COMMA = /[:–—/,(]/u;
/** What bears a name without a comma between: "in Kyiv, street fighting" is in the city. */
const PARTED: ReadonlySet<string> = new Set([
  'street',
  'newspaper',
  'dish',
  'namesake',
  'says-region',
  'says-district',
]);
