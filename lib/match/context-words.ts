/**
 * Which rows of `data/names/contexts/` hold around a find. A row's words are looked up by their first word:
 *
 *   exact   Map   "moscow"  → [ {row, tokens: ["moscow", "mule"]} … ]
 *   stems   Map   "област"  → [ {row, tokens: ["област*"]} … ]        every beginning of a word is tried
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
  const patterns = patternsByFirstWord(rows);
  return {
    around(near) {
      const found = new Map<C, Found<C>>();
      for (const one of stretchesOf(near).flatMap((stretch) => holding(stretch, patterns)))
        if (!found.has(one.cue)) found.set(one.cue, one);
      return [...found.values()];
    },
  };
}

/** Everything that holds on one side. */
function holding<C extends string>(
  stretch: Stretch,
  patterns: (word: string) => Iterable<Pattern<C>>,
): Found<C>[] {
  return stretch.words.flatMap((word, i) =>
    [...patterns(word.folded)].flatMap((pattern) => {
      const met = stretch.words.slice(i, i + pattern.tokens.length);
      const holds = fits(pattern, stretch, i) && pattern.tokens.every((token, k) => isMet(token, met[k]));
      return holds ? [{ cue: pattern.cue, by: met.map(({ text }) => text).join(' ') }] : [];
    }),
  );
}

function patternsByFirstWord<C extends string>(
  rows: readonly ContextRow<C>[],
): (word: string) => Iterable<Pattern<C>> {
  const exact = new Map<string, Pattern<C>[]>();
  const stems = new Map<string, Pattern<C>[]>();
  for (const { cue, where, words } of rows) {
    for (const phrase of words) {
      const tokens = phrase.split(' ');
      const [first = ''] = tokens;
      const isStem = first.endsWith('*');
      const map = isStem ? stems : exact;
      const key = isStem ? first.slice(0, -1) : first;
      map.set(key, [...(map.get(key) ?? []), { cue, where, tokens }]);
    }
  }
  return function* (word) {
    yield* exact.get(word) ?? [];
    for (let size = SHORTEST_STEM; size <= word.length; size++) yield* stems.get(word.slice(0, size)) ?? [];
  };
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
  if (where === 'near') return side === 'before' ? at + NEAR >= words.length : at + tokens.length <= NEAR;
  if (where !== side) return false;
  const touches = side === 'before' ? at + tokens.length === words.length : at === 0;
  const nearest = side === 'before' ? words.at(-1) : words[0];
  return touches && nearest !== undefined && !(PARTED.has(cue) ? PARTS_OR_COMMA : PARTS).test(nearest.gap);
}

const NEAR = 3;
/** What parts a name from its neighbour so that they are no phrase. */
const PARTS = /[:–—/]/u;
const PARTS_OR_COMMA = /[:–—/,(]/u;
/** What bears a name without a comma between: "in Kyiv, street fighting" is in the city. */
const PARTED: ReadonlySet<string> = new Set(['street', 'newspaper', 'dish', 'namesake']);

function isMet(token: string, word: NearWord | undefined): boolean {
  if (word === undefined) return false;
  return token.endsWith('*') ? word.folded.startsWith(token.slice(0, -1)) : word.folded === token;
}
