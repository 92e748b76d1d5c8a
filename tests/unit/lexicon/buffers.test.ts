import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LexiconBuffers, layOut, openLexicon } from '#lib/lexicon/build.ts';
import { FoldWindow } from '#lib/names/fold-window.ts';
import { madeUpWords, nameOf } from './made-up.ts';

function buffersOf(names: readonly string[]): LexiconBuffers {
  const steps = layOut(names.map((name) => nameOf(name)));
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

const open = (names: readonly string[]) => openLexicon(buffersOf(names));
const bytesOf = (buffer: ArrayBuffer) => new Uint8Array(buffer);

describe('a stored lexicon', () => {
  const names = ['Tide', 'Tide Table Office', "O'Hara", 'Вельмар', 'Straße'];

  test('answers from the bytes as they were stored', () => {
    const { hot, cold } = buffersOf(names);
    const lexicon = openLexicon({ hot: hot.slice(), cold: cold.slice() });
    const window = new FoldWindow();
    for (const name of names) {
      const from = window.open(name, 0);
      expect(lexicon?.longest(window, from, ({ senses }) => senses[0]?.entity)).toBe(name);
    }
  });

  test('of the same names in the same order is the same bytes', () => {
    const [one, other] = [buffersOf(names), buffersOf(names)];
    expect(bytesOf(one.hot)).toEqual(bytesOf(other.hot));
    expect(bytesOf(one.cold)).toEqual(bytesOf(other.cold));
  });

  test('is not opened when a byte of it was altered, wherever', () => {
    const whole = buffersOf(names);
    fc.assert(
      fc.property(
        fc.constantFrom('hot', 'cold'),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (which, at, by) => {
          const bytes = bytesOf(whole[which].slice());
          const place = at % bytes.length;
          bytes[place] = (bytes[place] ?? 0) ^ by;
          expect(openLexicon({ ...whole, [which]: bytes.buffer })).toBeUndefined();
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('is not opened when it was cut short or is none', () => {
    const whole = buffersOf(names);
    for (const length of [0, 3, 4, 63, 64, whole.hot.byteLength - 4])
      expect(openLexicon({ ...whole, hot: whole.hot.slice(0, length) })).toBeUndefined();
    expect(openLexicon({ hot: whole.cold, cold: whole.hot })).toBeUndefined();
  });

  test('is not opened with the records of another one', () => {
    const [one, other] = [buffersOf(names), buffersOf([...names, 'Odrin'])];
    expect(openLexicon({ hot: one.hot, cold: other.cold })).toBeUndefined();
  });

  test('of no names at all finds nothing', () => {
    expect(open([])?.sweep('Tide Table Office', false).count).toBe(0);
  });
});

describe('a table of a hundred thousand names', () => {
  const names = madeUpWords(100_000);
  const buffers = buffersOf(names);
  const lexicon = openLexicon(buffers);

  test('takes at most fourteen bytes a name', () => {
    expect(buffers.hot.byteLength / names.length).toBeLessThanOrEqual(14);
  });

  test('finds each of them, in few steps', () => {
    const window = new FoldWindow();
    for (const name of names) {
      const from = window.open(name, 0);
      expect(lexicon?.longest(window, from, ({ senses }) => senses[0]?.entity)).toBe(name);
    }
    // The letters read, the letters compared, and two or three slots.
    const letters = names.reduce((sum, name) => sum + name.length, 0);
    expect((lexicon?.counters.steps ?? 0) - 2 * letters).toBeLessThan(4 * names.length);
  });

  test('lets hardly a word pass that is no name', () => {
    const known = new Set(names);
    const others = madeUpWords(200_000).filter((word) => !known.has(word));
    expect(others.length).toBeGreaterThan(90_000);
    const before = lexicon?.counters.passed ?? 0;
    const { count } = lexicon?.sweep(others.join(' '), true) ?? { count: others.length };
    expect((lexicon?.counters.passed ?? 0) - before).toBeLessThan(others.length * 0.1);
    expect(count).toBeLessThan(others.length * 0.001);
  });
});
