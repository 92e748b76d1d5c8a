import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsBetween } from '#lib/search/edits.ts';

const anyWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ж'), maxLength: 8 });

describe('the edits between two words', () => {
  it.each([
    ['a missing letter', 'zelnsky', 'zelensky', 1],
    ['a letter too many', 'donbasss', 'donbass', 1],
    ['a wrong letter', 'балаклєя', 'балаклея', 1],
    ['neighbours that changed places', 'kupyanks', 'kupyansk', 1],
    ['a wrong letter at each end', 'selenski', 'zelensky', 2],
    ['nothing', 'oskil', 'oskil', 0],
  ])('count %s', (_, a, b, edits) => expect(editsBetween(a, b, 3)).toBe(edits));

  it('are counted no further than asked', () => {
    expect(editsBetween('kherson', 'kharkiv', 2)).toBe(3);
    expect(editsBetween('un', 'united', 2)).toBe(3);
  });

  it('are as many in either direction, and none only between equal words', () => {
    fc.assert(
      fc.property(anyWord, anyWord, (a, b) => {
        const edits = editsBetween(a, b, 8);
        expect(editsBetween(b, a, 8)).toBe(edits);
        expect(edits === 0).toBe(a === b);
        expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
