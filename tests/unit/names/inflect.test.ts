import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CASES, INFLECTED, type InflectedLanguage, type WordRole } from '#data/names/rows.ts';
import { ENDINGS, inflect } from '#lib/names/inflect.ts';

const ROLES: readonly WordRole[] = ['place', 'given', 'surname', 'noun', 'adjective'];

/** All forms that differ from the nominative, each once. */
function declined(word: string, lang: InflectedLanguage, role: WordRole): string[] {
  const forms = Object.values(inflect(word, lang, role)?.forms ?? {}).flat();
  return [...new Set(forms)].filter((form) => form !== word).sort();
}

for (const lang of ['uk', 'ru'] as const) {
  describe(`each row of ${lang}`, () => {
    test.each(ENDINGS[lang].flatMap((row) => row.roles.map((role) => ({ ...row, role }))))(
      '"$rule" gives $example.also for $example.word as $role',
      ({ rule, role, example }) => {
        expect(inflect(example.word, lang, role)?.rule).toBe(rule);
        expect(declined(example.word, lang, role)).toEqual([...example.also].sort());
        expect(new Set(example.also).size).toBe(example.also.length);
      },
    );

    test('has a name of its own and says its language', () => {
      const rules = ENDINGS[lang].map(({ rule }) => rule);
      expect(rules.length).toBeGreaterThan(50);
      expect(new Set(rules).size).toBe(rules.length);
      for (const rule of rules) expect(rule).toMatch(new RegExp(`^${lang}: `, 'u'));
    });
  });
}

test('keeps capital and small letters', () => {
  expect(inflect('МОСКВА', 'ru', 'place')?.forms.genitive).toEqual(['МОСКВЫ']);
  expect(inflect('путін', 'uk', 'surname')?.forms.genitive).toEqual(['путіна']);
  expect(inflect('Лев', 'ru', 'given')?.forms.genitive).toEqual(['Льва']);
});

test('leaves words of another script alone', () => {
  expect(inflect('Moskva', 'ru', 'place')).toBeUndefined();
  expect(inflect('Twitter', 'uk', 'noun')).toBeUndefined();
  expect(inflect('Москва', 'pl', 'place')).toBeUndefined();
  expect(inflect('Z', 'pl', 'place')).toBeUndefined();
  expect(inflect('', 'uk', 'place')).toBeUndefined();
});

test('declines a composed and a decomposed word alike', () => {
  expect(inflect('Залужний'.normalize('NFD'), 'uk', 'surname')).toEqual(inflect('Залужний', 'uk', 'surname'));
  expect(inflect('Залужний', 'uk', 'surname')).toBeDefined();
});

const anyRole = fc.constantFrom(...ROLES);
const anyLanguage = fc.constantFrom(...INFLECTED);
const slavicWord = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэёъ'-АБВ"), maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(..."aąbcćčdeęéěfghiíjklłmnńoóprřsśštuůúvwyýzźżžAZ'-"), maxLength: 12 }),
);

test('never throws, repeats no form and leaves no trace of a rule, whatever the word', () => {
  fc.assert(
    fc.property(
      fc.oneof(slavicWord, fc.string({ unit: 'binary' })),
      anyLanguage,
      anyRole,
      (word, lang, role) => {
        const answer = inflect(word, lang, role);
        expect(inflect(word, lang, role)).toEqual(answer);
        for (const name of CASES) {
          const forms = answer?.forms[name] ?? [];
          expect(new Set(forms).size).toBe(forms.length);
          for (const form of forms) expect(form).toMatch(/^[\p{L}'’ʼ]+$/u);
        }
      },
    ),
    { numRuns: 2000, seed: 2022 },
  );
});
