import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLexicon } from '#lib/lexicon/build.ts';
import { type FoldedText, fold } from '#lib/names/fold.ts';
import { FoldWindow } from '#lib/names/fold-window.ts';
import { isWordAt } from '#lib/names/unit-class.ts';
import { nameOf } from './made-up.ts';

/** The words of a text at which a sweep says that a form may begin. */
function swept(names: readonly string[], text: string, usesNoCapitals = false): string[] {
  const { at, count } = buildLexicon(names.map((name) => nameOf(name))).sweep(text, usesNoCapitals);
  return [...at.subarray(0, count)].map((place) => /^[^\s.,]+/u.exec(text.slice(place))?.[0] ?? '');
}

describe('a sweep', () => {
  test('stops at the words with which a name begins', () => {
    expect(
      swept(['Vellmar', 'Tide Table Office'], 'In Vellmar the Tide Table Office is open, the Coast says.'),
    ).toEqual(['Vellmar', 'Tide']);
  });

  test('passes by a small word where the name has a capital, unless the text uses none', () => {
    expect(swept(['Vellmar'], 'In vellmar and Vellmar.')).toEqual(['Vellmar']);
    expect(swept(['Vellmar'], 'in vellmar and Vellmar.', true)).toEqual(['vellmar', 'Vellmar']);
  });

  test('stops at either where the name is written small', () => {
    expect(swept(['field gun'], 'A field gun. Field gun.')).toEqual(['field', 'Field']);
  });

  test('passes by a first word that is no name alone, where another word follows than in the name', () => {
    const names = ['Port Vellmar', 'Port'];
    expect(swept(names.slice(0, 1), 'Port Vellmar, Port Odrin, Port-Vellmar, Port “Vellmar”, Port')).toEqual([
      ...['Port', 'Port-Vellmar', 'Port'],
    ]);
    expect(swept(names, 'Port Odrin')).toEqual(['Port']);
  });

  test('knows a name by its diacritics or without, in one unit or two', () => {
    const written = ['Zürich', 'Zu\u0308rich', 'Zurich', 'ZÜRICH', 'Zü\u00adrich'];
    expect(swept(['Zürich'], written.join(' '))).toEqual(written);
    expect(swept(['Їжа'], 'Їжа І\u0308жа')).toEqual(['Їжа', 'І\u0308жа']);
    expect(swept(['Straße'], 'Straße Strasse')).toEqual(['Straße', 'Strasse']);
  });

  test('hashes no word that begins with a letter with which no name does', () => {
    const lexicon = buildLexicon([nameOf('Vellmar')]);
    lexicon.sweep('The harbour of Odrin lay quiet; vessels of Vantia came.', false);
    expect(lexicon.counters).toMatchObject({ swept: 55, hashed: 1, passed: 0 });
  });
});

describe('a sweep misses nothing that a look-up would find', () => {
  const letters = [
    ...'abkKBïЇїиЙß’-. 1æ🔥',
    '\u0306',
    '\u0308',
    '\u00ad',
    '\u200b',
    'и\u0306',
    'І\u0308',
    '\ufb01',
  ];
  const text = fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 40 })
    .map((parts) => parts.join(''));
  const names = fc.array(
    fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 6 }).map((p) => p.join('')),
    {
      minLength: 1,
      maxLength: 8,
    },
  );

  test('whatever names and texts are made of', () => {
    fc.assert(
      fc.property(names, text, (names, text) => {
        const lexicon = buildLexicon(names.map((name) => nameOf(name)));
        const { at, count } = lexicon.sweep(text, true);
        const window = new FoldWindow();
        const reached = new Set([...at.subarray(0, count)].map((place) => beginning(window, text, place)));
        for (const place of wordsIn(text)) {
          const from = window.open(text, place);
          const found = lexicon.longest(window, from, () => true);
          if (found === true) expect([...reached]).toContain(place);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('and where it stops, the window shows the letters as the whole text does', () => {
    fc.assert(
      fc.property(names, text, (names, text) => {
        const whole = fold(text);
        const { at, count } = buildLexicon(names.map((name) => nameOf(name))).sweep(text, true);
        for (const place of at.slice(0, count)) {
          const first = whole.at.subarray(0, whole.length).findIndex((offset) => offset >= place);
          if (first < 0) continue;
          const { before, units } = shown(text, place);
          expect(units).toEqual(around(whole, first, before));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

/** What a window opened at `place` shows from there on, and up to two units before: none beyond a space. */
function shown(text: string, place: number): { before: number; units: number[] } {
  const window = new FoldWindow();
  const from = window.open(text, place);
  window.reaches(text.length * 3);
  const before = Math.min(from, 2);
  return { before, units: around(window, from, before) };
}

const around = ({ units, length }: FoldedText, from: number, before: number): number[] => [
  ...units.subarray(from - before, length),
];

/** Where in the text the first letter stands that a window opened at `place` shows. */
function beginning(window: FoldWindow, text: string, place: number): number {
  const from = window.open(text, place);
  return window.reaches(from) ? (window.at[from] as number) : -1;
}

/** Offsets at which a word of the folded text begins. */
function wordsIn(text: string): number[] {
  const { units, at, length } = fold(text);
  const isWord = (i: number) => i >= 0 && i < length && isWordAt(units.subarray(0, length), i);
  return Array.from({ length }, (_, i) => i)
    .filter((i) => isWord(i) && !isWord(i - 1))
    .map((i) => at[i] as number);
}
