/**
 * Which rows of `data/names/contexts/` hold around a find. A row's words are looked up by their first word:
 *
 *   exact   Map   "moscow"  → [ {row, tokens: ["moscow", "mule"]} … ]
 *   stems   Map   "област"  → [ {row, tokens: ["област*"]} … ]
 *   sizes   Map   "об"      → [ 6, 7 … ]     how long the stems are that begin so: these beginnings of a word are tried
 */
import type { ContextRow } from '#data/names/rows.ts';
import type { NearWord, Surroundings } from './surroundings.ts';

/** A row that holds, and the words of the text by which it does. */
export interface Found<C extends string> {
  readonly cue: C;
  readonly by: string;
}

interface Pattern<C extends string> {
  readonly cue: C;
  readonly where: ContextRow<C>['where'];
  readonly tokens: readonly string[];
}

export interface ContextWords<C extends string> {
  /** The rows that hold, each cue once. */
  around(near: Surroundings): readonly Found<C>[];
}

/** Shortest stem worth trying: `rows` hold none that is shorter. */
const SHORTEST_STEM = 2;

export function contextWords<C extends string>(rows: readonly ContextRow<C>[]): ContextWords<C> {
  let patterns: PatternsOf<C> | undefined;
  return {
    around(near) {
      patterns ??= patternsByFirstWord(rows);
      const found = new Map<C, Found<C>>();
      for (const stretch of stretchesOf(near)) addHolding(stretch, patterns, found);
      return [...found.values()];
    },
  };
}

/** The patterns whose first word `word` may be. */
type PatternsOf<C extends string> = (word: string) => readonly Pattern<C>[];

/** Adds what holds on one side, unless its cue is there already. */
function addHolding<C extends string>(
  stretch: Stretch,
  patterns: PatternsOf<C>,
  found: Map<C, Found<C>>,
): void {
  stretch.words.forEach((word, i) => {
    for (const pattern of patterns(word.folded)) {
      const { cue, tokens } = pattern;
      if (found.has(cue) || !fits(pattern, stretch, i)) continue;
      if (!tokens.every((token, k) => isMet(token, stretch.words[i + k]))) continue;
      const met = stretch.words.slice(i, i + tokens.length);
      found.set(cue, { cue, by: met.map(({ text }) => text).join(' ') });
    }
  });
}

function patternsByFirstWord<C extends string>(rows: readonly ContextRow<C>[]): PatternsOf<C> {
  const exact = new Map<string, Pattern<C>[]>();
  const stems = new Map<string, Pattern<C>[]>();
  for (const { cue, where, words } of rows) {
    for (const phrase of words) {
      const tokens = phrase.split(' ');
      const [first = ''] = tokens;
      const isStem = first.endsWith('*');
      const map = isStem ? stems : exact;
      const key = isStem ? first.slice(0, -1) : first;
      const known = map.get(key);
      if (known === undefined) map.set(key, [{ cue, where, tokens }]);
      else known.push({ cue, where, tokens });
    }
  }
  const sizes = sizesByBeginning(stems.keys());
  return (word) => {
    const whole = exact.get(word) ?? [];
    const begun = sizes.get(word.slice(0, SHORTEST_STEM)) ?? [];
    return begun.length === 0 ? whole : [...whole, ...begun.flatMap((size) => beginning(word, size) ?? [])];
  };

  function beginning(word: string, size: number): readonly Pattern<C>[] | undefined {
    return size <= word.length ? stems.get(word.slice(0, size)) : undefined;
  }
}

/** Ascending, each once. */
function sizesByBeginning(stems: Iterable<string>): Map<string, readonly number[]> {
  const sizes = new Map<string, readonly number[]>();
  for (const stem of stems) {
    const key = stem.slice(0, SHORTEST_STEM);
    sizes.set(
      key,
      [...new Set([...(sizes.get(key) ?? []), stem.length])].toSorted((a, b) => a - b),
    );
  }
  return sizes;
}

/** Words on one side of the name, in the order of the text. */
interface Stretch {
  readonly words: readonly NearWord[];
  readonly side: 'before' | 'after';
  /** A small word between the last of them and the name is left out: Dinamo (de) Kiev. */
  readonly isLinked: boolean;
}

function stretchesOf({ before, after }: Surroundings): Stretch[] {
  const stretches: Stretch[] = [
    { words: before.toReversed(), side: 'before', isLinked: false },
    { words: after, side: 'after', isLinked: false },
  ];
  if (isLink(before[0]?.folded ?? ''))
    stretches.push({ words: before.slice(1).toReversed(), side: 'before', isLinked: true });
  return stretches;
}

/** Prepositions and articles that make one phrase of what stands on both sides. */
const LINKS: ReadonlySet<string> = new Set(
  'of de di da do du del della von der des z ze из з із od'.split(' '),
);
/** A small word, or a year of foundation: Metalist 1925 Kharkiv. */
const isLink = (word: string): boolean => LINKS.has(word) || /^\d+$/u.test(word);
/** What bears a name with such a word between; a street of Kyiv is one in Kyiv. */
const LINKED: ReadonlySet<string> = new Set(['club', 'newspaper', 'vessel']);

/** Right before, right behind, or within three words: as the row says. */
function fits<C extends string>({ cue, where, tokens }: Pattern<C>, stretch: Stretch, at: number): boolean {
  const { words, side, isLinked } = stretch;
  if (isLinked && !LINKED.has(cue)) return false;
  if (isParted(cue, stretch)) return false;
  if (where === 'near') return side === 'before' ? at + NEAR >= words.length : at + tokens.length <= NEAR;
  if (where !== side) return false;
  const touches = side === 'before' ? at + tokens.length === words.length : at === 0;
  const nearest = side === 'before' ? words.at(-1) : words[0];
  return touches && nearest !== undefined && !PARTS.test(nearest.gap);
}

/** A comma or bracket stands between the name and its neighbour, and the cue does not reach over it. */
function isParted(cue: string, { words, side }: Stretch): boolean {
  const nearest = side === 'before' ? words.at(-1) : words[0];
  return nearest !== undefined && PARTED.has(cue) && PARTS_OR_COMMA.test(nearest.gap);
}

const NEAR = 3;
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

function isMet(token: string, word: NearWord | undefined): boolean {
  if (word === undefined) return false;
  return token.endsWith('*') ? word.folded.startsWith(token.slice(0, -1)) : word.folded === token;
}
