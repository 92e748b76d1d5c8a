import { describe, expect, test } from 'vitest';
import { CONTEXTS } from '#data/names/contexts/all.ts';
import { COUNTRIES } from '#data/names/contexts/countries.ts';
import { REGIONS } from '#data/names/contexts/regions.ts';
import { HOMOGRAPHS } from '#data/names/homographs.ts';
import type { ContextRow } from '#data/names/rows.ts';
import { contextWords } from '#lib/match/context-words.ts';
import { surroundings } from '#lib/match/surroundings.ts';
import { foldToString } from '#lib/names/fold.ts';

type Row = ContextRow<string>;
const ROWS: readonly Row[] = CONTEXTS;
const BRACKETED = /^([^[\]]*)\[([^[\]]+)\]([^[\]]*)$/u;

/** Shorter stems catch ordinary words. */
const STEM = /^[^*]{3,}\*$/u;

/** The words that the rows find around the name in brackets. */
function found(rows: readonly Row[], example: string): readonly string[] {
  const [, before = '', name = '', after = ''] = BRACKETED.exec(example) ?? [];
  const text = before + name + after;
  const near = surroundings(text, before.length, before.length + name.length);
  return contextWords(rows)
    .around(near)
    .map(({ cue }) => cue);
}

const isMetBy = (token: string, other: string): boolean =>
  other.endsWith('*') ? token.replace('*', '').startsWith(other.slice(0, -1)) : token === other;

/** True if wherever `words` stand, `other` stands too: it is the part of them nearest to the name. */
function implies(words: string, other: string, where: Row['where']): boolean {
  const tokens = words.split(' ');
  const others = other.split(' ');
  if (where === 'near') return words !== other && tokens.length === 1 && isMetBy(words, other);
  const nearest = where === 'before' ? tokens.slice(-others.length) : tokens.slice(0, others.length);
  return nearest.length === others.length && nearest.every((token, i) => isMetBy(token, others[i] ?? ''));
}

describe('the words around a name', () => {
  test.each(ROWS)('say $cue ($lang, $where) in “$example”', (row) => {
    expect(row.example).toMatch(BRACKETED);
    expect(found([row], row.example)).toEqual([row.cue]);
  });

  test.each(ROWS)('are folded and plain in the row of “$example”', ({ words }) => {
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) {
      expect(word).toBe(foldToString(word));
      expect(word).toMatch(/^[\p{Ll}\p{N}][\p{Ll}\p{N}'*-]*(?: [\p{Ll}\p{N}'*-]+)*$/u);
      for (const token of word.split(' ')) {
        if (token.includes('*')) expect(token).toMatch(STEM);
      }
    }
  });

  test.each(ROWS)('are said once: row of “$example”', (row) => {
    const others = ROWS.filter(
      ({ cue, where, lang }) =>
        cue === row.cue && where === row.where && (lang === row.lang || lang === 'any' || row.lang === 'any'),
    );
    const said = others.flatMap(({ words }) => words);
    const repeated = row.words.filter(
      (word) =>
        said.filter((other) => other === word).length > 1 ||
        said.some((other) => other !== word && implies(word, other, row.where)),
    );
    expect(repeated).toEqual([]);
  });

  test('give each example to one row', () => {
    const examples = ROWS.map(({ example }) => example);
    expect(examples.length).toBeGreaterThan(150);
    expect(new Set(examples).size).toBe(examples.length);
  });
});

/** What speaks against the place or person that is usually meant. */
const AGAINST = new Set([
  'club',
  'dish',
  'street',
  'newspaper',
  'vessel',
  'elsewhere',
  'namesake',
  'relative',
  'says-award',
  'says-village',
  'says-river',
  'says-district',
]);

describe('in ordinary news nothing speaks against', () => {
  test.each([
    'talks in [Kyiv], United Nations staff said',
    'flights from [Moscow], St. Petersburg and Sochi were late',
    '[Ukraine] beat back the attack at night',
    '[Ukraine] sank the ship in spring',
    'the arsenal [Russia] keeps in the east',
    'jets that [Moscow] sent over the border',
    'across the [Donbas] rain fell',
    'most [Kyiv] residents stayed',
    'trains via [Kyiv] were full',
    'they would bar [Moscow] from the games',
    'the people of [Ukraine] voted',
    'a peace settlement [Ukraine] could accept',
    'Turkey, [Ukraine] and Georgia met',
    'the real [Moscow] is elsewhere',
    'as [Moscow] said on Monday',
    'the [Kyiv] today is another city',
    'with [Ukraine] independent since then',
    '[Zelensky], senior officials and guests',
    'prices rose, [Energoatom] and the price board said',
    'auf dem Weg nach [Kiew] weg vom Krieg',
    'Sanktionen, die [Moskau] gegen den Westen verhängt',
    'Strom für [Kiew] und Umgebung',
    'au cours de l’[Ukraine] moderne',
    'dans une rue de [Kiev], il neigeait',
    'avec l’accord de [Moscou], ils partent',
    'la place de [Moscou] dans le monde',
    'en una calle de [Kiev] nevaba',
    'el pueblo de [Ucrania] votó',
    'a vitória de [Kiev] foi celebrada',
    'l’opera di [Putin] viene discussa',
    'Polonia, [Ucrania] y Moldavia',
    'list [Putina] do ministra',
    'w rejonie [Kupiańska] spadł śnieg',
    'arsenał [Rosji] maleje',
    'náčelník [Ukrajiny] řekl novinářům',
    'вулиці [Києва] засипало снігом',
    'площа [України] чимала',
    'у [Києві] вулицю закрили',
    'у [Харкові] університет працює',
    'в [Москве] район готовят к празднику',
    'ulice [Kijowa] zasypał śnieg',
    'у 2022 р. [Київ] святкував',
    'жена [Путина] уехала',
    'с [Украиной] договорились',
    'в 2022 г. [Москва] праздновала',
    'улицы [Москвы] засыпало снегом',
    'арсенал [России] сокращается',
    'в районе [Купянска] выпал снег',
    'у берегов [Крыма] шторм',
    'зенитные [России] части ушли',
  ])('the name in “%s”', (example) => {
    expect(example).toMatch(BRACKETED);
    expect(found(ROWS, example).filter((cue) => AGAINST.has(cue))).toEqual([]);
  });
});

/** Rows of one word list each, to be run like the rows above. */
const asRow = (words: readonly string[], example: string): Row => ({
  cue: 'met',
  lang: 'any',
  where: 'after',
  words,
  example,
});

describe('regions', () => {
  test.each(REGIONS)('$name is known in “$example”', ({ words, alone, example }) => {
    expect(found([asRow([...words, ...alone], example)], example)).toEqual(['met']);
  });

  test.each(REGIONS)('$name shares no word with another region', ({ name, words, alone }) => {
    const own = [...words, ...alone];
    const others = REGIONS.filter((row) => row.name !== name).flatMap((row) => [...row.words, ...row.alone]);
    expect(own.filter((word) => others.some((other) => isMetBy(word, other)))).toEqual([]);
    expect(new Set(own).size).toBe(own.length);
  });
});

describe('countries', () => {
  test.each(COUNTRIES)('$name is known in “$example”', ({ words, example }) => {
    expect(found([asRow(words, example)], example)).toEqual(['met']);
  });

  test.each(COUNTRIES)('$name shares no word with another country', ({ name, words }) => {
    const others = COUNTRIES.filter((row) => row.name !== name).flatMap((row) => row.words);
    expect(words.filter((word) => others.some((other) => isMetBy(word, other)))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });
});

test.each([
  ...REGIONS.flatMap(({ words, alone }) => [...words, ...alone]),
  ...COUNTRIES.flatMap(({ words }) => words),
])('“%s” in the tables of places is folded, with a stem of three letters or more', (word) => {
  expect(word).toBe(foldToString(word));
  if (word.includes('*')) expect(word).toMatch(STEM);
});

describe('homographs', () => {
  test.each(HOMOGRAPHS)('$text means $means in “$example”', ({ text, example, means }) => {
    const [, , word = ''] = BRACKETED.exec(example) ?? [];
    expect(foldToString(word)).toBe(text);
    expect(means).not.toBe('');
  });

  test('of the start of a sentence have their examples there', () => {
    expect(HOMOGRAPHS.length).toBeGreaterThan(0);
    for (const { example } of HOMOGRAPHS) expect(example).toMatch(/^\[\p{Lu}/u);
  });

  test('are listed once for each language', () => {
    const keys = HOMOGRAPHS.map(({ text, lang }) => `${lang} ${text}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
