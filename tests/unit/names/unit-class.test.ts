import { expect, test } from 'vitest';
import {
  CYRILLIC,
  DIGIT,
  isWordAt,
  LOWER,
  SURROGATE,
  UPPER,
  unitClasses,
  WORD,
} from '#lib/names/unit-class.ts';

const classOf = (character: string) => unitClasses()[character.charCodeAt(0)];

test.each([
  ['K', WORD | UPPER],
  ['ł', WORD | LOWER],
  ['Ї', WORD | UPPER | CYRILLIC],
  ['ґ', WORD | LOWER | CYRILLIC],
  ['7', WORD | DIGIT],
  ['½', WORD],
  ['基', WORD],
  ['한', WORD],
  ['ა', WORD | LOWER],
  ['\u0301', WORD],
  ['-', 0],
  [' ', 0],
  ['_', 0],
  ['\ud83d', SURROGATE],
])('knows what %s is', (character, expected) => {
  expect(classOf(character)).toBe(expected);
});

const unitsOf = (text: string) => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

test('sees a letter beyond the basic plane from either half of its pair', () => {
  const units = unitsOf('𝐊!');
  expect([0, 1, 2].map((i) => isWordAt(units, i))).toEqual([true, true, false]);
});

test('takes an emoji, half a pair and the end of the text for no letter', () => {
  expect(isWordAt(unitsOf('🔥'), 0)).toBe(false);
  expect(isWordAt(unitsOf('\ud835'), 0)).toBe(false);
  expect(isWordAt(unitsOf('a'), 1)).toBe(false);
  expect(isWordAt(unitsOf('a'), -1)).toBe(false);
});
