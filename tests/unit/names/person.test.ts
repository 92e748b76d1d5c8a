import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '#data/names/rows.ts';
import { type PersonRole, personNames, personParts } from '#lib/names/person.ts';

const namesOf = (text: string, role: PersonRole, lang?: Language): string[] =>
  personNames({ text, lang, rules: [] })
    .filter((name) => name.role === role)
    .map((name) => name.text);

describe('a full name', () => {
  test('is first, with the language and rules it came with', () => {
    const [full, ...others] = personNames({ text: 'Володимир Зеленський', lang: 'uk', rules: ['given'] });
    expect(full).toEqual({ text: 'Володимир Зеленський', lang: 'uk', rules: ['given'], role: 'full' });
    expect(others.length).toBeGreaterThan(0);
    for (const { lang, rules } of others) {
      expect(lang).toBe('uk');
      expect(rules).toEqual(['given', expect.stringMatching(/^person: /u)]);
    }
  });

  test.each([
    ['Rafael Mariano Grossi', 'full', ['Rafael Mariano Grossi', 'Rafael Grossi']],
    ['Volodymyr Zelensky', 'reversed', ['Zelensky Volodymyr', 'Zelensky, Volodymyr']],
    ['Володимир Зеленський', 'reversed', ['Зеленський Володимир', 'Зеленський, Володимир']],
    ['Volodymyr Zelensky', 'initials', ['V. Zelensky']],
    ['Володимир Зеленський', 'initials', ['В. Зеленський', 'В.Зеленський', 'Зеленський В.']],
    [
      'Володимир Олександрович Зеленський',
      'initials',
      [
        ...['В. Зеленський', 'В.Зеленський', 'Зеленський В.', 'В. О. Зеленський'],
        ...['В.О. Зеленський', 'В.О.Зеленський', 'Зеленський В. О.', 'Зеленський В.О.'],
      ],
    ],
    [
      'Джо Байден',
      'initials',
      ['Д. Байден', 'Д.Байден', 'Байден Д.', 'Дж. Байден', 'Дж.Байден', 'Байден Дж.'],
    ],
    ['Yuriy Example', 'initials', ['Y. Example', 'Yu. Example']],
    ['Jean-Yves Le Drian', 'initials', ['J.-Y. Le Drian']],
    ['Ursula von der Leyen', 'surname', ['von der Leyen']],
    ['Charles de Gaulle', 'surname', ['de Gaulle']],
    ['Урсула фон дер Ляйен', 'surname', ['фон дер Ляйен']],
    ['Bashar al-Assad', 'surname', ['al-Assad', 'Assad']],
    ['Башар аль-Асад', 'surname', ['аль-Асад', 'Асад']],
    ['Robert F. Example Jr.', 'surname', ['Example']],
    ['Xi Jinping', 'surname', ['Xi']],
    ['Xi Jinping', 'reversed', ['Jinping Xi']],
    ['Володимира Зеленського', 'surname', ['Зеленського']],
    ['Pelé', 'full', ['Pelé']],
    ['Pelé', 'surname', []],
  ] satisfies [string, PersonRole, string[]][])('%s: %s', (text, role, expected) => {
    expect(namesOf(text, role)).toEqual(expected);
  });

  test('leads to no feminine surname', () => {
    const texts = personNames({ text: 'Володимир Зеленський', lang: 'uk', rules: [] }).map(
      ({ text }) => text,
    );
    expect(texts.filter((text) => /ська|ськ[оу]/u.test(text))).toEqual([]);
  });

  test('is taken apart without losing a word, and each text is answered once', () => {
    const word = fc.stringMatching(/^[A-ZА-Я][a-zа-я]{1,8}(?:-[A-Z][a-z]{1,5})?$/u);
    const particle = fc.constantFrom('de', 'van', 'von', 'der', 'al', 'ван');
    fc.assert(
      fc.property(fc.array(fc.oneof(word, particle), { minLength: 1, maxLength: 6 }), (words) => {
        const text = words.join(' ');
        const { given, middle, surname, surnameFirst } = personParts(text);
        expect(surnameFirst ? [...surname, given] : [given, ...middle, ...surname]).toEqual(words);
        const names = personNames({ text, lang: undefined, rules: [] });
        expect(names[0]?.text).toBe(text);
        expect(new Set(names.map((name) => name.text)).size).toBe(names.length);
        for (const name of names.filter(({ role }) => role === 'reversed')) {
          const pieces = name.text.replace(',', '').split(' ');
          expect(words).toEqual(expect.arrayContaining(pieces));
        }
      }),
    );
  });

  test('of any text is answered without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(personNames({ text, lang: undefined, rules: [] })[0]?.text).toBe(text);
      }),
    );
  });
});
