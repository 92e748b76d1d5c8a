import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  GIVEN_NAME_ENDINGS,
  GIVEN_NAMES,
  type GivenNameRow,
  NOT_GIVEN_NAMES,
} from '#data/names/given-names.ts';
import { GERMAN_HEADS, TITLES } from '#data/names/titles.ts';
import { foldToString } from '#lib/names/fold.ts';
import { genderOf, givenNames } from '#lib/names/given-names.ts';
import { isTitle } from '#lib/names/titles.ts';

/** Spellings of two rows of one gender: two names are written alike there. */
const WRITTEN_ALIKE = [
  { spelling: 'Грант', why: 'Grant in English, Hrant in Armenian' },
  { spelling: 'Михаил', why: 'Mykhailo in Ukrainian, Mikheil in Georgian' },
];

/** The rows that both words may be. */
const shared = (a: string, b: string): number[] => {
  const rows = givenNames(b);
  return givenNames(a).filter((row) => rows.includes(row));
};

const likeliestGender = (word: string) => genderOf(givenNames(word)[0] ?? -1);

const written = ({ spellings, own = {} }: GivenNameRow): string[] => [
  ...spellings,
  ...Object.values(own).flat(),
];

describe('the rows of given names', () => {
  test('are many', () => {
    expect(GIVEN_NAMES.length).toBeGreaterThan(350);
  });

  test('are found by what stands in them, unless it opens sentences', () => {
    const excluded = new Set(NOT_GIVEN_NAMES.map(({ word }) => foldToString(word)));
    for (const [index, row] of GIVEN_NAMES.entries()) {
      const texts = [...written(row), ...(row.kin ?? [])].filter((text) => !excluded.has(foldToString(text)));
      expect(texts.length, String(row.spellings)).toBeGreaterThan(0);
      for (const text of texts) expect(givenNames(text), text).toContain(index);
    }
  });

  test('hold each spelling in one script and as one word', () => {
    for (const row of GIVEN_NAMES)
      for (const text of [...written(row), ...(row.kin ?? [])])
        expect(text).toMatch(/^(?:[\p{sc=Latin}'’-]+|[\p{sc=Cyrillic}'’-]+)$/u);
  });

  test('share no spelling with another row of the gender, but for those that are argued', () => {
    const argued = new Set(WRITTEN_ALIKE.map(({ spelling }) => foldToString(spelling)));
    const keys = GIVEN_NAMES.flatMap((row) => {
      const genders = row.gender === 'both' ? ['m', 'f'] : [row.gender];
      const texts = [...new Set(written(row).map(foldToString))];
      return genders.flatMap((gender) => texts.map((text) => ({ gender, text })));
    });
    const seen = new Set<string>();
    const repeated = new Set<string>();
    for (const { gender, text } of keys) {
      if (seen.has(`${gender} ${text}`)) repeated.add(text);
      seen.add(`${gender} ${text}`);
    }
    expect([...repeated].sort()).toEqual([...argued].sort());
  });

  test('repeat no spelling that folds alike', () => {
    for (const { spellings, own = {}, kin = [] } of GIVEN_NAMES) {
      const lists = [spellings, ...Object.values(own).map((list) => [...spellings, ...list]), kin];
      for (const list of lists) expect(new Set(list.map(foldToString)).size, String(list)).toBe(list.length);
    }
  });
});

describe('a given name', () => {
  test.each([
    ['Volodymyr', 'Владимира'],
    ['Wołodymyr', 'Володимир'],
    ['Володимира', 'Wladimir'],
    ['Mikhail', 'Михайла'],
    ['Mijaíl', 'Mychajło'],
    ['Vladimira', 'Vladímir'],
    ['Юрия', 'Iouri'],
    ['Олени', 'Yelena'],
    ["Anthony'ego", 'Энтони'],
    ['Anthony’ego', 'Tony'],
    ['Rafael', 'Рафаэля'],
    ['Bill', 'William'],
    ['Александра', 'Oleksandr'],
    ['Валерия', 'Valeriy'],
    ['Валерія', 'Валерій'],
  ])('is known in any spelling and case: %s and %s', (a, b) => {
    expect(shared(a, b)).not.toEqual([]);
  });

  test.each([
    ['Юрий', 'Михайло'],
    ['Alexander', 'Ihor'],
    ['Олена', 'Володимир'],
    ['Gerhard', 'Jens'],
  ])('is another than a given name apart: %s and %s', (a, b) => {
    expect(givenNames(a)).not.toEqual([]);
    expect(givenNames(b)).not.toEqual([]);
    expect(shared(a, b)).toEqual([]);
  });

  test.each(GIVEN_NAME_ENDINGS)(
    'declines in $lang as $example.word does',
    ({ lang, nominative, declined, example }) => {
      const [row] = givenNames(example.word);
      expect(row).toBeDefined();
      expect(foldToString(example.word).endsWith(nominative)).toBe(true);
      expect(example.also.length).toBeGreaterThan(0);
      for (const form of example.also) {
        expect(declined.some((ending) => foldToString(form).endsWith(ending))).toBe(true);
        expect(givenNames(form, lang), form).toContain(row);
      }
    },
  );

  test('declines only as the language of the text does', () => {
    expect(givenNames('Roberta', 'en')).toHaveLength(1);
    expect(givenNames('Roberta', 'pl')).toHaveLength(2);
  });

  test('in the nominative comes before one that is declined', () => {
    expect(likeliestGender('Валерия')).toBe('f');
    expect(likeliestGender('Валерий')).toBe('m');
    expect(likeliestGender('Sasha')).toBe('both');
    expect(genderOf(-1)).toBeUndefined();
  });

  test.each(NOT_GIVEN_NAMES)('is not what opens a sentence: $example', ({ word, lang, example }) => {
    expect(foldToString(example)).toContain(foldToString(word));
    expect(givenNames(word)).toEqual([]);
    for (const known of lang) expect(givenNames(word, known)).toEqual([]);
  });

  test('is what opens sentences in another language', () => {
    expect(givenNames('Will', 'fr')).not.toEqual([]);
    expect(givenNames('Sam', 'en')).not.toEqual([]);
  });

  test.each(['Beispiel', 'Kyiv', 'Moscow', 'Украины', 'Или', 'Але', 'The', 'President', '', ' ', '.'])(
    'is not %j',
    (word) => {
      expect(givenNames(word)).toEqual([]);
    },
  );

  test('is answered for any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const row of givenNames(text)) expect(GIVEN_NAMES[row]).toBeDefined();
      }),
    );
  });
});

describe('a title', () => {
  test.each(TITLES)('is known in $lang: $example', ({ lang, words, onlyIn, example }) => {
    const title = /\[([^\]]+)\]/u.exec(example)?.[1] ?? '';
    const folded = foldToString(title).replace(/\.$/u, '');
    const isOfRow = words.some((word) =>
      word.endsWith('*') ? folded.startsWith(foldToString(word.slice(0, -1))) : folded === foldToString(word),
    );
    expect(isOfRow).toBe(true);
    expect(isTitle(title, lang)).toBe(true);
    expect(isTitle(title)).toBe(onlyIn !== true);
  });

  test.each(TITLES)('is every word of the row of $lang with $example', ({ lang, words }) => {
    for (const word of words) {
      expect(word).toBe(word.toLowerCase());
      expect(isTitle(word.replace('*', ''), lang), word).toBe(true);
    }
  });

  test.each(GERMAN_HEADS)('is any German word that ends in $head: $example', ({ head, example }) => {
    expect(example.toLowerCase().endsWith(head)).toBe(true);
    expect(isTitle(example)).toBe(true);
    expect(isTitle(example, 'de')).toBe(true);
    expect(isTitle(head, 'de')).toBe(true);
  });

  test.each([
    'US-Präsident',
    'Vice-President',
    'Экс-президента',
    'генерал-майора',
    'Віцепрем’єрка',
    'MINISTER',
  ])('may have more before it, and any case: %s', (word) => {
    expect(isTitle(word)).toBe(true);
  });

  test.each(['Marshall', 'Панас', 'Beispiel', 'Kyiv', 'Volodymyr', 'M.', ''])('is not %j', (word) => {
    expect(isTitle(word)).toBe(false);
  });

  test.each(TITLES)('is no given name where it is a title, in $lang as in $example', ({ lang, words }) => {
    expect(words.filter((word) => givenNames(word, lang).length > 0)).toEqual([]);
  });
});
