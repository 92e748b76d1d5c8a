import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from '#lib/search/fold.ts';

describe('foldForSearch', () => {
  it.each([
    ['Куп’янськ', "КУП'ЯНСЬК"],
    ['Куп’янськ', 'купянськ'],
    ['U.S.', 'US'],
    ['155-mm', '155 mm'],
    ['Dow Jones & Company', 'dow  jones company'],
    ['Zelenskyý', 'zelenskyy'],
  ])('takes “%s” and “%s” for the same', (a, b) => expect(foldForSearch(a)).toBe(foldForSearch(b)));

  it('keeps apart what differs in a letter or in where words part', () => {
    expect(foldForSearch('Izyum')).not.toBe(foldForSearch('Izium'));
    expect(foldForSearch('155mm')).not.toBe(foldForSearch('155 mm'));
  });

  it('folds once and for all, without spaces at the ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldForSearch(text);
        expect(foldForSearch(folded)).toBe(folded);
        expect(folded).toBe(folded.trim());
      }),
    );
  });
});
