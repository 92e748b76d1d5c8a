/**
 * Words for synthetic packs, so that packing them is as hard as packing real ones. In each copy of a pack, words are
 * replaced by others of about their length, the same word always by the same one:
 *
 *   words of names, with capitals, or used once   made up of syllables, Latin or Cyrillic
 *   common words of the language ("of", "the")    stay
 *   other words of the prose                      another word of that prose
 */
import type { Pack } from '#lib/facts/schema.ts';
import { oneOf, type Random, randomFrom, seedOf } from './random.ts';

/** Answers a text with its words replaced. */
export type Rewording = (text: string) => string;

const COMMON = new Set(
  `a about after all also an and are as at be been but by for from had has have in into is it its more no not of on
   or other over said than that the their them they this to up was were which who will with would`.split(
    /\s+/u,
  ),
);

const WORD = /\p{L}+/gu;

interface Script {
  readonly onsets: readonly string[];
  readonly vowels: readonly string[];
  readonly codas: readonly string[];
}

const LATIN: Script = {
  onsets: 'b br c ch d dr f fl g gr h j k kr l m n p pl pr r s sh st t tr v w z'.split(' '),
  vowels: 'a e i o u ai ea ia io ou'.split(' '),
  codas: ['', '', '', ...'n r s l t m nd rk st'.split(' ')],
};
const CYRILLIC: Script = {
  onsets: 'б бр в г гр д др ж з к кр л м н п пр р с ст т тр ф х ц ч ш'.split(' '),
  vowels: 'а е и о у я ю'.split(' '),
  codas: ['', '', '', ...'н р с л т м й в к'.split(' ')],
};

/** What of a pack decides how its words are replaced. */
export interface Vocabulary {
  /** Lower-case words that stand in names. */
  readonly names: ReadonlySet<string>;
  /** Words of the prose that stand there more than once and in no name. */
  readonly prose: readonly string[];
  readonly isProse: ReadonlySet<string>;
}

export function vocabularyOf(pack: Pack): Vocabulary {
  const { entities, claims } = pack;
  const names = new Set(
    entities.flatMap(({ name, names: texts, notMentions = [] }) =>
      wordsOf([name, ...texts.map(({ text }) => text), ...notMentions].join(' ').toLowerCase()),
    ),
  );
  const counts = new Map<string, number>();
  const texts = [
    ...entities.flatMap(({ summary = '', detail = '' }) => [summary, detail]),
    ...claims.flatMap(({ gist, caveat = '' }) => [gist, caveat]),
    ...[...entities, ...claims].flatMap(({ evidence }) => evidence.flatMap(({ anchors }) => anchors)),
  ];
  for (const word of wordsOf(texts.join(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const prose = [...counts]
    .filter(
      ([word, count]) => count > 1 && word === word.toLowerCase() && !names.has(word) && !COMMON.has(word),
    )
    .map(([word]) => word);
  return { names, prose, isProse: new Set(prose) };
}

const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

/** How words are replaced in copy number `copy`. Digits, spaces and punctuation stay. */
export function rewording({ names, prose, isProse }: Vocabulary, copy: number): Rewording {
  const known = new Map<string, string>();
  const replaced = (word: string): string => {
    const lower = word.toLowerCase();
    if (COMMON.has(lower) || lower.length === 1) return word;
    const there = known.get(lower);
    const random = randomFrom(seedOf(lower, copy));
    const other =
      there ??
      (isProse.has(lower) && !names.has(lower) ? (oneOf(random, prose) ?? lower) : madeUp(random, lower));
    if (there === undefined) known.set(lower, other);
    return inCaseOf(word, other);
  };
  return (text) => text.replace(WORD, replaced);
}

/** Syllables up to about the length of `like`, at least five letters: of shorter ones there are too few. */
export function madeUp(random: Random, like: string): string {
  const { onsets, vowels, codas } = /\p{Script=Cyrillic}/u.test(like) ? CYRILLIC : LATIN;
  const length = Math.max(5, like.length);
  let word = '';
  while (word.length < length - 1) {
    word += `${oneOf(random, onsets)}${oneOf(random, vowels)}${oneOf(random, codas)}`;
  }
  return word;
}

function inCaseOf(like: string, word: string): string {
  if (like === like.toLowerCase()) return word;
  return like === like.toUpperCase() ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
}
