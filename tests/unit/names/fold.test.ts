import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { endInText, fold, foldToString } from '#lib/names/fold.ts';
import { COMPOSED, DROPPED, MARKS, PLAIN } from '#lib/names/fold-rows.ts';

/** A guard against hanging on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

describe('folding', () => {
  test.each([
    ['takes capitals for small letters', 'KYIV Київ', 'kyiv київ'],
    [
      'takes every apostrophe for one',
      "Куп’янськ Купʼянськ Куп‘янськ Куп`янськ Куп´янськ Куп′янськ Куп'янськ",
      "куп'янськ ".repeat(7).trim(),
    ],
    ['strips diacritics from Latin letters', 'Zełenśkiego Çà Ľvov Øst', 'zelenskiego ca lvov ost'],
    [
      'writes joined letters apart',
      'Straße Næss Cœur Þór o\ufb00ensive o\ufb03ce',
      'strasse naess coeur thor offensive office',
    ],
    ['writes a capital sharp s apart', 'STRAẞE', 'strasse'],
    ['knows the dotted and the dotless i', 'İstanbul Kırım', 'istanbul kirim'],
    [
      'removes soft hyphens and what has no width',
      'Ku\u00adp\u200by\u200can\u200ds\u2060k\ufeff',
      'kupyansk',
    ],
    ['takes any whitespace for one space', 'Wall\u00a0Street\u2009\n\tJournal', 'wall street journal'],
    ['takes hyphens that do not break for hyphens', 'a\u2010b\u2011c', 'a-b-c'],
    ['leaves dashes alone', 'a–b—c', 'a–b—c'],
    ['keeps й, ї and ё letters of their own', 'йиїіёе', 'йиїіёе'],
    ['composes й, ї and ё from letter and mark', 'и\u0306і\u0308е\u0308', 'йїё'],
    ['composes across a soft hyphen', 'и\u00ad\u0306', 'й'],
    ['forgets stress on Cyrillic vowels', 'Ки\u0301їв Ізю\u0301м', 'київ ізюм'],
    ['forgets stress beside the mark of й', 'и\u0306\u0301', 'й'],
    ['strips accents from Greek letters', 'Κίεβο ΚΙΕΒΟΣ', 'κιεβο κιεβοσ'],
    ['leaves the marks of other scripts on their letters', 'कीव', 'कीव'],
    ['lets surrogate pairs pass', 'Kyiv🇺🇦', 'kyiv🇺🇦'],
    ['forgets control characters', 'Ky\u0000iv', 'kyiv'],
  ])('%s', (_, text, folded) => {
    expect(foldToString(text)).toBe(folded);
  });

  test.each(PLAIN)('folds $letters as $example shows', ({ letters, plain, example }) => {
    for (const letter of letters) expect(foldToString(letter)).toBe(foldToString(plain));
    expect([...letters].some((letter) => example.toLowerCase().includes(letter))).toBe(true);
  });

  test.each(COMPOSED)(
    'takes $base and its mark for $letter, as in $example',
    ({ base, mark, letter, example }) => {
      expect(foldToString(base + mark)).toBe(letter);
      expect(foldToString(letter.toUpperCase())).toBe(letter);
      expect(example.toLowerCase().normalize('NFC')).toContain(letter);
    },
  );

  test.each([...DROPPED, ...MARKS])(
    'leaves nothing of U+$from and its neighbours ($example)',
    ({ from, to }) => {
      for (let unit = from; unit <= to; unit++)
        expect(foldToString(`x${String.fromCharCode(unit)}`)).toBe('x');
    },
  );
});

const letters = fc.string({
  unit: fc.constantFrom(...'abzKłŁéÉßøœàüñčйЙїЇёЁўґєіиАяΆάςǽẞ', '\u0301', '\u0308', '\u0306', ' ', "'"),
});

describe('folding, whatever the text', () => {
  test('is done after one time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldToString(foldToString(text))).toBe(foldToString(text));
      }),
    );
  });

  test('does not care whether letters are composed', () => {
    fc.assert(
      fc.property(letters, (text) => {
        expect(foldToString(text.normalize('NFD'))).toBe(foldToString(text));
        expect(foldToString(text.normalize('NFC'))).toBe(foldToString(text));
      }),
    );
  });

  test('maps every unit back to a character that folds to it', () => {
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'binary' })), (text) => {
        const folded = fold(text);
        const { units, at, length } = folded;
        for (let i = 0; i < length; i++) {
          if (i > 0) expect(at[i]).toBeGreaterThanOrEqual(at[i - 1] ?? 0);
          const piece = text.slice(at[i], endInText(text, folded, i));
          expect(foldToString(piece)).toContain(String.fromCharCode(units[i] ?? 0));
        }
      }),
    );
  });

  test('reuses arrays without a trace of the earlier text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), letters, (earlier, text) => {
        const reused = fold(text, fold(earlier));
        const fresh = fold(text);
        expect(reused.length).toBe(fresh.length);
        expect(reused.units.slice(0, reused.length)).toEqual(fresh.units.slice(0, fresh.length));
        expect(reused.at.slice(0, reused.length)).toEqual(fresh.at.slice(0, fresh.length));
      }),
    );
  });

  test('has room for a text of nothing but joined letters', () => {
    expect(foldToString('ﬃ'.repeat(1000))).toBe('ffi'.repeat(1000));
  });
});

test('the table has room for every joined letter', () => {
  expect(PLAIN.filter(({ plain }) => plain.length > 1).length).toBeLessThanOrEqual(30);
});

test('a character ends behind its marks and before the soft hyphen that follows it', () => {
  const text = 'о\u0301\u00adб';
  expect(endInText(text, fold(text), 0)).toBe(2);
});
