import { describe, expect, test } from 'vitest';
import type { Language } from '#data/names/rows.ts';
import type { EntityKind } from '#lib/facts/schema.ts';
import { genitiveS } from '#lib/names/genitive-s.ts';

const genitive = (text: string, lang?: Language, kind: EntityKind = 'place'): string[] =>
  genitiveS({ text, lang, rules: [] }, kind).map((name) => name.text);

describe('the German genitive takes an -s', () => {
  test.each<[string, string, Language | undefined, string]>([
    ['on a German name', 'Kiew', 'de', 'Kiews'],
    ['on a Latin name of no known language', 'Sundvik', undefined, 'Sundviks'],
    ['on a name with letters of its own', 'Sundvík', undefined, 'Sundvíks'],
    ['at the end of a name with a hyphen', 'Sundvik-Brask', 'de', 'Sundvik-Brasks'],
  ])('%s', (_, text, lang, expected) => {
    expect(genitive(text, lang)).toEqual([expected]);
  });

  test.each<EntityKind>(['place', 'person', 'organisation'])('on the name of a %s', (kind) => {
    expect(genitive('Sundvik', 'de', kind)).toEqual(['Sundviks']);
  });

  test('and says so behind the rules that led to the name', () => {
    const [name] = genitiveS({ text: 'Kiew', lang: 'de', rules: ['exonym'], extra: true }, 'place');
    expect(name).toEqual({
      text: 'Kiews',
      lang: 'de',
      rules: ['exonym', expect.stringMatching(/^de: /u)],
      extra: true,
    });
  });
});

describe('the German genitive takes no -s', () => {
  test.each<[string, string, Language | undefined]>([
    ['behind a hissing sound', 'Brask-Holms', 'de'],
    ['behind ß', 'Straß', 'de'],
    ['behind x', 'Max', 'de'],
    ['behind z', 'Kreuz', 'de'],
    ['on several words', 'Bad Sundvik', 'de'],
    ['on an abbreviation', 'IST', 'de'],
    ['on a word in small letters', 'sundvik', 'de'],
    ['on a Cyrillic name', 'Одрин', undefined],
    ['on a name of another language', 'Kijów', 'pl'],
    ['on an English name', 'Kyiv', 'en'],
  ])('%s', (_, text, lang) => {
    expect(genitive(text, lang)).toEqual([]);
  });

  test.each<EntityKind>(['concept', 'product', 'event', 'work'])('on the name of a %s', (kind) => {
    expect(genitive('Sundvik', 'de', kind)).toEqual([]);
  });
});
