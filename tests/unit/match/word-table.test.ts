/** Values by word and by the beginning of a word. */
import { expect, test } from 'vitest';
import { rememberedFor, wordTable } from '#lib/match/word-table.ts';

const valuesOf = wordTable([
  ['city', 1],
  ['област*', 2],
  ['city', 3],
  ['обл*', 4],
  ['cit*', 5],
]);

test('a word has the values of itself, then those of its beginnings, the shortest first', () => {
  expect(valuesOf('city')).toEqual([1, 3, 5]);
  expect(valuesOf('області')).toEqual([4, 2]);
  expect(valuesOf('обл')).toEqual([4]);
});

test.each(['об', 'ci', 'river', ''])('“%s” has none', (word) => {
  expect(valuesOf(word)).toEqual([]);
});

test('what is told of a word is told once', () => {
  const asked: string[] = [];
  const sizeOf = rememberedFor((word) => {
    asked.push(word);
    return word.length;
  });
  expect(['city', 'of', 'city'].map(sizeOf)).toEqual([4, 2, 4]);
  expect(asked).toEqual(['city', 'of']);
});
