import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAt } from '#lib/page/cut.ts';

describe('a cut', () => {
  it('leaves two parts that are not empty, the first within the limit, and splits no character', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '. ', '\n', '🔥', 'é'), minLength: 2 });
    fc.assert(
      fc.property(text, fc.nat(), (whole, seed) => {
        fc.pre(whole.length > 2);
        const limit = 2 + (seed % (whole.length - 2));
        const at = cutAt(whole, limit);
        expect(at).toBeGreaterThan(0);
        expect(at).toBeLessThanOrEqual(limit);
        expect((whole.slice(0, at) + whole.slice(at)).isWellFormed()).toBe(true);
        expect(whole.slice(0, at).isWellFormed()).toBe(true);
      }),
    );
  });

  it('prefers the end of a line, then of a sentence, then of a word', () => {
    expect(cutAt('One. Two\nthree four', 15)).toBe('One. Two\n'.length);
    expect(cutAt('One. Two three four', 15)).toBe('One. '.length);
    expect(cutAt('One Two three four', 15)).toBe('One Two three '.length);
    expect(cutAt('Onetwothreefour', 10)).toBe(10);
  });
});
