import { expect, test } from 'vitest';
import { JOINT_ROWS, LAND_ROWS, PHRASE_ROWS } from '#data/names/phrases.ts';
import { fillTemplate, jointRow, landOf } from '#lib/names/phrase-template.ts';
import { phraseNames } from '#lib/names/phrases.ts';

const noOther = () => [];
const textsOf = (name: string) => phraseNames([name], noOther).map(({ text }) => text);

test.each(PHRASE_ROWS)('$rule: its example', ({ rule, example }) => {
  const own = phraseNames([example.name], noOther).filter(({ rules }) => rules.at(-1) === `phrase: ${rule}`);
  expect(own.map(({ text }) => text)).toEqual(expect.arrayContaining([...example.gives]));
});

test.each(PHRASE_ROWS.flatMap(({ rule, english }) => english.map((pattern) => ({ rule, pattern }))))(
  '$pattern is a $rule',
  ({ rule, pattern }) => {
    const name = pattern.replace('{name}', 'Ukraine').replace('{demonym}', 'Ukrainian');
    const rules = phraseNames([name], noOther).map((spelling) => spelling.rules.at(-1));
    expect(rules).toContain(`phrase: ${rule}`);
  },
);

test.each(JOINT_ROWS)('$lang: $example.name with a preposition', ({ lang, example, forCountry, ...row }) => {
  const { name } = example;
  const found = jointRow(name, lang, forCountry ?? true);
  expect(found).toMatchObject(row);
  const filling = { text: name, lang, english: name, isCountry: forCountry ?? true };
  expect(fillTemplate('{of}', filling)).toContain(example.of);
  expect(fillTemplate('{in}', filling)).toContain(example.in);
});

test.each(LAND_ROWS)('$lang: $example.adjective → $example.land', ({ lang, example }) => {
  expect(landOf(example.adjective, lang)).toBe(example.land);
});

test('puts in names that only the pack knows', () => {
  const lookup = (name: string) =>
    name.toLowerCase() === 'springfield'
      ? [
          { text: 'Springfield', lang: undefined, rules: [] },
          { text: 'Спрингфілд', lang: 'uk' as const, rules: ['romanised'] },
          { text: 'Springfield province', lang: undefined, rules: [] },
        ]
      : [];
  const spellings = phraseNames(['Springfield province'], lookup);
  expect(spellings).toContainEqual({ text: 'Region Springfield', lang: 'de', rules: ['phrase: region'] });
  expect(spellings).toContainEqual({
    text: 'Спрингфілдська область',
    lang: 'uk',
    rules: ['romanised', 'phrase: region'],
  });
  expect(spellings.filter(({ text }) => text.includes('province province'))).toEqual([]);
});

test('leaves no gap open, and no phrase twice', () => {
  const names = PHRASE_ROWS.map(({ example }) => example.name);
  const spellings = phraseNames(names, noOther);
  expect(spellings.filter(({ text }) => /[{}$]|undefined| {2}|^ | $/u.test(text))).toEqual([]);
  expect(new Set(spellings.map(({ text, lang }) => `${lang} ${text}`)).size).toBe(spellings.length);
  expect(spellings.length).toBeGreaterThan(PHRASE_ROWS.length * 10);
});

test('an adjective stands where the language has one for the place', () => {
  expect(textsOf('Donetsk oblast')).toEqual(
    expect.arrayContaining([
      'Донецька область',
      'Донеччина',
      'Донецкая область',
      'obwód doniecki',
      'doněcká oblast',
    ]),
  );
});

test('what is no phrase, or is one about a name that nobody knows, is left alone', () => {
  expect(textsOf('Kharkiv')).toEqual([]);
  expect(textsOf('Martian forces')).toEqual([]);
  expect(textsOf('Gotham region')).toEqual([]);
});
