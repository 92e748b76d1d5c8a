import { expect, test } from 'vitest';
import {
  ADJECTIVE_ROWS,
  AGREEMENT_FORM_ROWS,
  DEMONYM_ROWS,
  PEOPLE_ROWS,
  PLACE_ADJECTIVE_ROWS,
} from '#data/names/demonyms.ts';
import { LANGUAGES } from '#data/names/rows.ts';
import {
  agreeingForm,
  allForms,
  countryAdjectives,
  countryOfDemonym,
  kindredWords,
  placeAdjective,
} from '#lib/names/demonyms.ts';

test.each(DEMONYM_ROWS)('$country: $example speaks of it', ({ country, english, example }) => {
  const words = kindredWords([country]);
  expect(words.map(({ text }) => text)).toContain(example);
  for (const lang of LANGUAGES) expect(words.filter((word) => word.lang === lang)).not.toEqual([]);
  for (const word of english) expect(countryOfDemonym(word)).toBe(country);
});

test.each(ADJECTIVE_ROWS)('$lang: the forms of $example.word', ({ lang, example }) => {
  expect([...allForms(example.word, lang)].sort()).toEqual([...example.also].sort());
});

test.each(PEOPLE_ROWS)('$lang: the forms of $example.word', ({ lang, example }) => {
  const rows = DEMONYM_ROWS.filter(({ people }) => people[lang]?.includes(example.word));
  expect(rows).not.toEqual([]);
  for (const { country } of rows) {
    const adjectives = countryAdjectives(country, lang).flatMap((word) => [...allForms(word, lang)]);
    const people = kindredWords([country])
      .filter((word) => word.lang === lang && !adjectives.includes(word.text))
      .map(({ text }) => text);
    expect(people.sort()).toEqual([...example.also].sort());
  }
});

test.each(AGREEMENT_FORM_ROWS)('$lang: $example.word, $agreement', ({ lang, agreement, example }) => {
  expect(agreeingForm(example.word, lang, agreement)).toBe(example.form);
});

test.each(PLACE_ADJECTIVE_ROWS)('$lang: $example.place → $example.adjective', ({ lang, example }) => {
  expect(placeAdjective(example.place, lang)).toBe(example.adjective);
});

test('knows adjectives and people in all their forms', () => {
  const words = kindredWords(['Russian Federation']);
  for (const [lang, texts] of [
    ['en', ['Russian', 'Russians']],
    ['de', ['russische', 'russischen', 'Russen']],
    ['fr', ['russe', 'russes']],
    ['es', ['ruso', 'rusa', 'rusos', 'rusas']],
    ['pl', ['rosyjskiego', 'Rosjanami']],
    ['cs', ['ruský', 'ruských', 'Rusové', 'Rusy']],
    ['uk', ['російський', 'російською', 'росіяни', 'росіян']],
    ['ru', ['российский', 'русских', 'россияне', 'россиянам']],
    ['bg', ['руската', 'руснаци']],
  ] as const)
    for (const text of texts) expect(words).toContainEqual({ text, lang });
});

test('US and U.K. are names, and no words about the country', () => {
  const texts = kindredWords(['United States', 'United Kingdom']).map(({ text }) => text);
  expect(texts).toContain('American');
  expect(texts).not.toContain('US');
  expect(texts).not.toContain('U.K.');
});

test('gives each word once per language, and none for what is no country', () => {
  const words = kindredWords(['USA', 'United States', 'U.S.']);
  expect(new Set(words.map(({ text, lang }) => `${lang} ${text}`)).size).toBe(words.length);
  expect(kindredWords(['Kyiv', 'Institute of Tides'])).toEqual([]);
});

test('makes no adjective of a name of several words', () => {
  expect(placeAdjective('Кривий Ріг', 'uk')).toBeUndefined();
});
