/** No word may be ruled out by its first letters that would be met if it were looked up. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FirstLetters } from '#lib/match/first-letters.ts';
import { foldToString } from '#lib/names/fold.ts';

const PLACE = 0b100;

function placesOf(text: string, ...words: readonly string[]): number {
  const letters = new FirstLetters();
  for (const word of words) letters.add(word, PLACE);
  return letters.placesOf(text, 0, text.length);
}

describe('the first letters of a word', () => {
  test.each([
    ['that was added', 'city', 'city'],
    ['of two letters', 'of', 'of'],
    ['of one letter', 's', 's'],
    ['in capitals', 'CITY', 'city'],
    ['with accents', 'ČÍTĚ', 'cite'],
    ['with combining marks', 'C\u030citě', 'cite'],
    ['whose third letter a mark changes', 'раи\u0306он', 'район'],
    ['with a soft hyphen', 'ci\u00adty', 'city'],
    ['that folds to more letters than it has', 'Straße', 'strasse'],
    ['of letters that fold to several', 'œuvre', 'oeuvre'],
    ['beyond the stem', 'області', 'област'],
  ])('let through a word %s', (_, text, word) => {
    expect(placesOf(text, word) & PLACE).toBe(PLACE);
  });

  test.each([
    ['that begins otherwise', 'river', 'city'],
    ['that ends sooner', 'of', 'offer'],
    ['that goes on', 'offer', 'of'],
  ])('rule out a word %s', (_, text, word) => {
    expect(placesOf(text, word)).toBe(0);
  });

  test('tell the places of which words were added', () => {
    const letters = new FirstLetters();
    letters.add('city', 1);
    letters.add('cite', 2);
    expect(letters.placesOf('the citadel of', 4, 11)).toBe(3);
  });

  test('never rule out a word that folds to one that was added, whatever its characters', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom(...'ißйœеu\u0301\u0306\u0308\u00ad’'),
            fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
          ),
          minLength: 1,
          maxLength: 6,
        }),
        (text) => {
          const folded = foldToString(text);
          fc.pre(folded !== '' && !folded.includes(' '));
          expect(placesOf(text, folded) & PLACE).toBe(PLACE);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
