import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VARIANTS, withVariants } from '#lib/names/variants.ts';

const variantsOf = (text: string): string[] =>
  withVariants({ text, lang: undefined, rules: [] })
    .slice(1)
    .map((variant) => variant.text);

describe('a spelling with its variants', () => {
  test.each(VARIANTS)('$rule', ({ rule, example: { name, also } }) => {
    const spellings = withVariants({ text: name, lang: 'uk', rules: ['before'] });
    expect(spellings[0]).toEqual({ text: name, lang: 'uk', rules: ['before'] });
    for (const text of also) expect(spellings).toContainEqual({ text, lang: 'uk', rules: ['before', rule] });
  });

  test('keeps what else is known of it', () => {
    const spellings = withVariants({ text: 'Королёв', lang: 'ru' as const, rules: [], needsCase: true });
    expect(spellings.map(({ needsCase }) => needsCase)).toEqual([true, true]);
  });

  test.each<[string, string, string[]]>([
    ['a unit that is joined is also parted', '20km', ['20 km', '20-km']],
    ['a unit with a hyphen is also without', '152-mm gun', ['152 mm gun', '152mm gun']],
    [
      'every apostrophe is left out at once',
      'В’яз-Куп’я',
      ['Вяз-Купя', 'В"яз-Куп"я', 'В’яз Куп’я', 'В’яз–Куп’я'],
    ],
    ['ё is е in capitals as well', 'ЁЛКА', ['ЕЛКА']],
    ['a Cyrillic abbreviation is spoken as well', 'НАТО', ['Нато']],
  ])('%s: %s', (_, name, expected) => {
    expect(variantsOf(name)).toEqual(expect.arrayContaining(expected));
    expect(variantsOf(name).length).toBe(expected.length);
  });

  test.each([
    ['without anything to vary', 'Sundvik'],
    ['with an ordinal', '1st Guards'],
    ['with a year', '2022 war'],
    ['with a unit that is none', '12 apples'],
    ['with an apostrophe between Latin letters', "L'Aquila"],
    ['with an apostrophe at its end', 'Рось’'],
    ['with a hyphen before a small letter', 'Brask-on-sea'],
    ['that is an abbreviation without vowels', 'RKLT'],
    ['that is an abbreviation with two vowels together', 'IAEA'],
    ['that is an abbreviation of three letters', 'NOT'],
  ])('is alone: a name %s', (_, name) => {
    expect(variantsOf(name)).toEqual([]);
  });

  test('answers each of any text but once by one rule, and never the text itself twice', () => {
    const unit = fc.constantFrom(..."12 -’'ёяКпAEKmcg", 'mm', 'km', '155 ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        const all = withVariants({ text, lang: undefined, rules: [] });
        expect(all[0]?.text).toBe(text);
        expect(all.slice(1).map((variant) => variant.text)).not.toContain(text);
        const said = all.map((variant) => `${variant.rules.join()} ${variant.text}`);
        expect(new Set(said).size).toBe(said.length);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});
