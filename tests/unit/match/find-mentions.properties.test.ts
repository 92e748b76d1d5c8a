import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { LEXICON_LIMITS } from '#lib/lexicon/limits.ts';
import { foldToString } from '#lib/names/fold.ts';
import { mentionsIn, namesOf, SMALL_PACK } from './small-pack.ts';

/** A guard against hanging on a busy machine; work is measured in steps. */
vi.setConfig({ testTimeout: 60_000 });

const SMALL = namesOf(...SMALL_PACK);
const FORMS = new Set(SMALL_PACK.flatMap(({ names }) => names.map(({ text }) => foldToString(text))));

/** Pieces of names, glue and noise, so that random texts hold many near misses. */
const piece = fc.oneof(
  fc.constantFrom(
    ...SMALL_PACK.flatMap(({ names, notMentions = [] }) => [
      ...names.map(({ text }) => text),
      ...notMentions,
    ]),
  ),
  fc.constantFrom(
    ' ',
    '\u00a0',
    '\n',
    '\u00ad',
    '\u0301',
    "'",
    '’s',
    '-',
    '_',
    '.',
    '/',
    '@',
    '#',
    '://',
    '.com',
    '🔥',
    '\ud83d',
    '7',
    'ї',
    'е\u0308',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('whatever the text', () => {
  test('mentions ascend, do not overlap, and cut out text that folds to a name of the pack', () => {
    fc.assert(
      fc.property(text, (text) => {
        let last = 0;
        for (const { start, end, senses } of mentionsIn(text, SMALL)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(FORMS).toContain(foldToString(text.slice(start, end)));
          expect(senses.length).toBeGreaterThan(0);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a text says the same alone and behind another paragraph', () => {
    fc.assert(
      fc.property(text, (text) => {
        const before = 'Something quite else was said there.\n\n\n';
        const shifted = mentionsIn(before + text, SMALL).map(({ start, end, ...rest }) => ({
          start: start - before.length,
          end: end - before.length,
          ...rest,
        }));
        fc.pre(!/^[\s\p{M}]*\p{M}/u.test(text) && !text.includes('IST'));
        expect(shifted).toEqual(mentionsIn(text, SMALL));
      }),
    );
  });
});

/** Letters of names, without those that a mark turns into other letters. */
const name = fc
  .array(fc.string({ unit: fc.constantFrom(...'abdoqzłéßøБДЖяїй'), minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((words) => `M${words.join(' ')}`);
const intrusions = fc.array(
  fc.constantFrom('', '', '\u00ad', '\u200b', '\u2060', '\u0323', '\u0323\u0331', '\ufeff\u0323'),
  { minLength: 50, maxLength: 50 },
);
const before = fc.constantFrom('', ' ', '🔥', '(', '«', 'said ', '\u{1f1fa}\u{1f1e6} ', '— ', 'l’');
const after = fc.constantFrom('', ' ', '🔥', ')', '»', ' said', '—', '’s', '’', '.', '-based');

test('a name is found with its exact span, whatever invisible characters are strewn into it', () => {
  fc.assert(
    fc.property(name, intrusions, before, after, (name, intrusions, before, after) => {
      const strewn = [...name.replaceAll(' ', '\u00a0')]
        .map((letter, i) => letter + (intrusions[i] ?? ''))
        .join('');
      const written = strewn.replace(/[\u00ad\u200b\u2060\ufeff]+$/u, '');
      const lexicon = namesOf({ id: 'it', name, names: [{ text: name }] });
      expect(mentionsIn(before + strewn + after, lexicon)).toEqual([
        { start: before.length, end: before.length + written.length, senses: ['it'], needsSubject: false },
      ]);
    }),
    { numRuns: 500 },
  );
});

describe('work grows with the text and not with what a pack contrives', () => {
  const SIZE = 250_000;
  const filled = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
  const stepsPerUnit = (names: readonly string[], text: string) => {
    const known = namesOf(...names.map((text, i) => ({ id: `e${i}`, name: 'x', names: [{ text }] })));
    mentionsIn(text, known);
    const { swept, steps } = known.lexicon.counters;
    return (swept + steps) / text.length;
  };
  const ordinary = filled(
    'The harbour of Vellmar lay quiet when the first boats came in from Odrin with the tide. ',
  );
  /** Each unit can begin a look-up of at most this many tokens, read once and probed once. */
  const bound = 3 * LEXICON_LIMITS.tokens;

  test('ordinary text costs little more than reading it', () => {
    const names = Array.from({ length: 300 }, (_, i) => `Vellmar ${i}`);
    expect(stepsPerUnit([...names, 'Odrin'], ordinary)).toBeLessThan(2);
  });

  test.each([
    ['a long name that never ends', [`${'a '.repeat(31)}b`], filled('a ')],
    [
      'names within names, none of which fits',
      Array.from({ length: 32 }, (_, i) => 'A '.repeat(i + 1).trim()),
      filled('a '),
    ],
    [
      'names within names, the longest found',
      Array.from({ length: 32 }, (_, i) => 'a '.repeat(i + 1).trim()),
      filled('a '),
    ],
    [
      'a thousand names with one beginning',
      Array.from({ length: 1000 }, (_, i) => `${'ab '.repeat(20)}c${i}`),
      filled('ab '),
    ],
    ['names of punctuation', [`a${'.'.repeat(31)}b`], filled(`a${'.'.repeat(30)}`)],
    ['a name of two hundred letters', ['a'.repeat(200)], filled('a')],
    ['an address without an end', ['Vellmar'], filled('Vellmar/')],
    ['apostrophes without an end', ['a', "a'a'a"], filled("a'")],
  ])('%s', (_, names, text) => {
    expect(stepsPerUnit(names, text)).toBeLessThan(bound);
  });

  test('random packs and texts over few letters', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'ab', '.', "'"), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 20 }),
        fc.array(words, { maxLength: 20 }),
        (names, text) => {
          const whole = `${text.flat().join(' ')} `;
          expect(
            stepsPerUnit(
              names.map((words) => words.join(' ')),
              whole,
            ),
          ).toBeLessThan(bound);
        },
      ),
      { numRuns: 200 },
    );
  });
});
