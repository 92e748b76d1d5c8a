import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeliestOf } from '#lib/match/likeliest.ts';
import { merge, type Span } from '#lib/match/merge.ts';
import { times } from '#tests/harness/quantity.ts';

interface Named extends Span {
  readonly by: string;
}

const TEXT = 'the Vellmar region council';

/** The first place of `words` in the text, found by a pack. */
const found = (by: string, words: string): Named => {
  const start = TEXT.indexOf(words);
  return { by, start, end: start + words.length };
};
const standing = (...all: Named[]) =>
  merge(all).map(({ start, end, found: same }) => [
    TEXT.slice(start, end),
    same.map(({ by }) => by).join(' '),
  ]);

describe('names that several packs found', () => {
  it('are one where the span is the same, in the order of the packs', () => {
    expect(standing(found('b', 'Vellmar'), found('a', 'Vellmar'), found('c', 'Vellmar'))).toEqual([
      ['Vellmar', 'b a c'],
    ]);
  });

  it('stand beside each other where they share no text', () => {
    expect(standing(found('a', 'council'), found('b', 'Vellmar '), found('c', 'region'))).toEqual([
      ['Vellmar ', 'b'],
      ['region', 'c'],
      ['council', 'a'],
    ]);
  });

  it('give way to the one that begins first', () => {
    expect(standing(found('a', 'region council'), found('b', 'Vellmar region'))).toEqual([
      ['Vellmar region', 'b'],
    ]);
  });

  it('give way to the longest of those that begin together, whatever the order of the packs', () => {
    const long = found('b', 'Vellmar region');
    const short = found('a', 'Vellmar');
    expect(standing(short, long)).toEqual([['Vellmar region', 'b']]);
    expect(standing(long, short)).toEqual([['Vellmar region', 'b']]);
  });

  it('do not give way to one that itself gives way', () => {
    expect(
      standing(found('a', 'Vellmar region'), found('b', 'region council'), found('c', 'council')),
    ).toEqual([
      ['Vellmar region', 'a'],
      ['council', 'c'],
    ]);
  });

  const names = fc.array(
    fc
      .record({
        by: fc.constantFrom('a', 'b', 'c', 'd'),
        start: fc.nat(30),
        length: fc.integer({ min: 1, max: 8 }),
      })
      .map(({ by, start, length }) => ({ by, start, end: start + length })),
    { maxLength: 30 },
  );

  it(`ascend and never overlap (${times(5_000, 500)} of 5,000 random layouts)`, () => {
    fc.assert(
      fc.property(names, (all) => {
        const merged = merge(all);
        for (const [i, { start }] of merged.entries())
          expect(start).toBeGreaterThanOrEqual(merged[i - 1]?.end ?? 0);
      }),
      { numRuns: times(5_000, 500) },
    );
  });

  it(`are each told once, or overlap one that goes before (${times(5_000, 500)} of 5,000 random layouts)`, () => {
    const goesBefore = (a: Span, b: Span) => a.start < b.start || (a.start === b.start && a.end > b.end);
    fc.assert(
      fc.property(names, (all) => {
        const merged = merge(all);
        for (const one of all) {
          const same = merged.filter(({ found: told }) => told.includes(one));
          const above = merged.find((other) => other.end > one.start && goesBefore(other, one));
          expect([same.length, above === undefined]).toEqual(above === undefined ? [1, true] : [0, false]);
          for (const { start, end } of same) expect([start, end]).toEqual([one.start, one.end]);
        }
        expect(merged.flatMap(({ found: told }) => told).length).toBeLessThanOrEqual(all.length);
      }),
      { numRuns: times(5_000, 500) },
    );
  });

  it('are the same whatever order the packs’ finds are mixed in, as long as each pack keeps its place', () => {
    fc.assert(
      fc.property(names, (all) => {
        const byPack = ['a', 'b', 'c', 'd'].flatMap((pack) => all.filter(({ by }) => by === pack));
        const byPlace = byPack.toSorted((a, b) => a.start - b.start);
        expect(merge(byPlace)).toEqual(merge(byPack));
      }),
    );
  });
});

describe('the likeliest senses of a name', () => {
  it('are the first of each pack', () => {
    const senses = ['a/one', 'a/two', 'b/one', 'b/three', 'c/two'].map((id) => ({ id }));
    expect(likeliestOf(senses).map(({ id }) => id)).toEqual(['a/one', 'b/one', 'c/two']);
    expect(likeliestOf([])).toEqual([]);
  });
});
