import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotations } from '#lib/evidence/find-quotations.ts';
import { clausesOf, paragraphsOf, placesOf, sentencesOf } from '#lib/evidence/paragraphs.ts';
import { speakersBeside } from '#lib/evidence/speakers.ts';

const cut = (text: string, ranges: readonly { readonly start: number; readonly end: number }[]) =>
  ranges.map(({ start, end }) => text.slice(start, end));

describe('paragraphs', () => {
  test('are the non-empty lines, counted from one', () => {
    expect(paragraphsOf('\nOne.\n \t\nTwo.\r\nThree.')).toEqual([
      { number: 1, line: 2, text: 'One.' },
      { number: 2, line: 4, text: 'Two.' },
      { number: 3, line: 5, text: 'Three.' },
    ]);
  });

  test('are none in an empty text', () => {
    expect(paragraphsOf(' \n\n')).toEqual([]);
  });
});

describe('sentences', () => {
  test.each([
    ['It rained. It stopped.', ['It rained. ', 'It stopped.']],
    [
      'He met Mr. Lane of the U.S. Senate. They spoke.',
      ['He met Mr. Lane of the U.S. Senate. ', 'They spoke.'],
    ],
    ['“It is over!” “No….” It was.', ['“It is over!” ', '“No….” ', 'It was.']],
    ['On Sept. 28 it costs 4.50 euros.', ['On Sept. 28 it costs 4.50 euros.']],
    ['“Is it over?” he asked.', ['“Is it over?” he asked.']],
  ])('of “%s”', (text, sentences) => {
    expect(cut(text, sentencesOf(text))).toEqual(sentences);
  });

  test('are the whole text, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('A', 'b', '.', ' ', '”', '!', 'Mr', '…', '4') }),
        (text) => {
          expect(cut(text, sentencesOf(text)).join('')).toBe(text);
        },
      ),
    );
  });
});

describe('clauses', () => {
  test('are the longer stretches between marks and connectives', () => {
    const text = 'The river, which had risen for days, broke the old dam and flooded the whole valley.';
    expect(cut(text, clausesOf(text, { start: 0, end: text.length }))).toEqual([
      'which had risen for days',
      'broke the old dam',
      'and flooded the whole valley.',
    ]);
  });

  test('are none where the sentence is one stretch', () => {
    expect(clausesOf('The river broke the dam.', { start: 0, end: 24 })).toEqual([]);
  });
});

describe('words in a text', () => {
  test('stand there as whole words only', () => {
    expect(placesOf('Low', 'Lowen, Low and Below, Low-lying')).toEqual([
      { start: 7, end: 10 },
      { start: 22, end: 25 },
    ]);
    expect(placesOf('30', '1,300 of 30')).toEqual([{ start: 9, end: 11 }]);
    expect(placesOf('“No', 'He said “No”.')).toEqual([{ start: 8, end: 11 }]);
    expect(placesOf('к', 'Ик к')).toEqual([{ start: 3, end: 4 }]);
  });
});

describe('quotations', () => {
  test.each([
    ['He said “yes” and "no".', ['“yes”', '"no"']],
    ['“It goes on', ['“It goes on']],
    ['Lowen’s mayor', []],
    ['„ja“ «oui»', ['“ «oui»']],
  ])('of %s', (text, quotations) => {
    expect(cut(text, findQuotations(text))).toEqual(quotations);
  });
});

describe('speakers beside a verb', () => {
  const beside = (text: string, verb: string, ...names: string[]) => {
    const rangeOf = (words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    return cut(text, speakersBeside(text, rangeOf(verb), names.map(rangeOf)));
  };

  test('stand before it', () => {
    expect(beside('In Lowen Ole Duval said it.', 'said', 'Lowen', 'Ole Duval')).toEqual(['Ole Duval']);
  });

  test('stand behind it after a quotation', () => {
    expect(beside('“No,” said Ole Duval of Lowen.', 'said', 'Ole Duval', 'Lowen')).toEqual(['Ole Duval']);
    expect(beside('“No,” said Mr. Duval.', 'said', 'Duval')).toEqual(['Duval']);
  });

  test('are not whom it is said to', () => {
    expect(beside('He told Ole Duval so.', 'told', 'Ole Duval')).toEqual([]);
  });

  test('stand behind “according to”, to the end of its clause', () => {
    const text = 'It fell, according to Lowen’s paper, the Arven Courier. Duval denied it.';
    expect(beside(text, 'according to', 'Lowen', 'Arven Courier', 'Duval')).toEqual([
      'Lowen',
      'Arven Courier',
    ]);
  });
});
