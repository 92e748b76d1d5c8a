import { describe, expect, test } from 'vitest';
import { DETAIL_WORDS, PLACE_KINDS, placeKindOf } from '#lib/names/place-kind.ts';

describe('the kind of a place', () => {
  test.each(DETAIL_WORDS)('is $kind by “$word” in “$example”', ({ word, kind, example }) => {
    expect(example).toMatch(new RegExp(`\\b${word}\\b`, 'u'));
    expect(placeKindOf(example)).toBe(kind);
    expect(placeKindOf(word)).toBe(kind);
  });

  test('is known in every kind, and by each word once', () => {
    const words = DETAIL_WORDS.map(({ word }) => word);
    expect(new Set(words).size).toBe(words.length);
    expect(new Set(DETAIL_WORDS.map(({ kind }) => kind))).toEqual(new Set(PLACE_KINDS));
  });

  test.each([
    ['a village of a region', 'village in the Brask region', 'village'],
    ['a river of a country', 'river of the country Odria', 'river'],
    ['a city of a region', 'city and centre of the Brask region', 'city'],
    ['a capital of a country', 'capital of a country', 'city'],
    ['a word in capitals', 'Port on the estuary', 'city'],
    ['a word before a comma', 'town, 40,000 people', 'city'],
  ])('is told by the nearer word: %s', (_, detail, kind) => {
    expect(placeKindOf(detail)).toBe(kind);
  });

  test.each([
    ['no detail', ''],
    ['a detail of something else', 'peninsula'],
    ['a word that only begins so', 'portrait of a statesman, riverside'],
    ['a plural', 'villages and towns'],
    ['another language', 'місто'],
  ])('is not told by %s', (_, detail) => {
    expect(placeKindOf(detail)).toBeUndefined();
  });
});
