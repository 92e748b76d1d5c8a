import { expect, test } from 'vitest';
import { PLACE_ADJECTIVE_ROWS } from '#data/names/demonyms.ts';
import { JOINT_ROWS, LAND_ROWS, PHRASE_ROWS } from '#data/names/phrases.ts';
import { fillTemplate } from '#lib/names/phrase-template.ts';
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

test.each(JOINT_ROWS)('$lang: $example.name with a preposition or an article', (row) => {
  const { lang, example, forCountry = true } = row;
  const { name } = example;
  const filled = (template: string) =>
    fillTemplate(template, { text: name, lang, english: name, isCountry: forCountry });
  const joined = (joints: readonly string[]) =>
    joints.map((joint) => name.replace(new RegExp(`^(?:${row.name})$`, 'u'), joint));
  expect(filled('{of}')).toContain(example.of);
  expect(filled('{in}')).toContain(example.in);
  expect(filled('{of}')).toEqual(joined(row.of));
  expect(filled('{in}')).toEqual(joined(row.in));
  expect(filled('{into}')).toEqual(joined(row.into ?? row.in));
  expect(filled('{article}')).toEqual(joined(row.article ?? ['$&']));
});

test.each(LAND_ROWS)('$lang: $example.adjective → $example.land', ({ lang, example }) => {
  const places = PLACE_ADJECTIVE_ROWS.filter((row) => row.example.adjective === example.adjective);
  expect(places).not.toEqual([]);
  for (const { example: named } of places) {
    const filling = { text: named.place, lang, english: named.place, isCountry: false };
    expect(fillTemplate('{land}', filling)).toEqual([example.land]);
  }
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
