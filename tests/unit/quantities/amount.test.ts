import { describe, expect, it } from 'vitest';
import { QUALIFIERS } from '#lib/facts/schema.ts';
import { type Amount, amountOf, type Measured } from '#lib/quantities/amount.ts';

const NBSP = /\u00A0/gu;

function amount(figure: Partial<Measured>, locale = 'en-GB'): Amount {
  return amountOf({ label: 'of something', value: null, unit: 'ship', ...figure }, locale);
}

/** What a reader sees, with plain spaces. */
function shown(figure: Partial<Measured>, locale?: string): string {
  const { qualifier, pieces } = amount(figure, locale);
  const text = pieces.map((piece) => piece.text).join('');
  return [qualifier, text].filter(Boolean).join(' ').replace(NBSP, ' ');
}

describe('an amount', () => {
  it('keeps every qualifier the source used', () => {
    const words = QUALIFIERS.map((qualifier) => shown({ value: 5, unit: 'day', qualifier }));
    expect(words).toEqual([
      'about 5 days',
      'almost 5 days',
      'more than 5 days',
      'less than 5 days',
      'at least 5 days',
      'up to 5 days',
    ]);
  });

  it('stands bare where the source gives it bare', () => {
    expect(shown({ value: 40, unit: 'mile' })).toBe('40 mi');
  });

  it('is written in the reader’s number format', () => {
    expect(shown({ value: 12_500, unit: 'ship' }, 'en-GB')).toBe('12,500 ships');
    expect(shown({ value: 12_500, unit: 'ship' }, 'de')).toBe('12.500 ships');
    expect(shown({ value: 0.25, unit: 'mile' }, 'fr')).toBe('0,25 mi');
  });

  it('is never shortened to thousands or millions', () => {
    expect(shown({ value: 2_400_000, unit: 'EUR' })).toBe('€2,400,000');
  });

  it('prints a range with both ends', () => {
    expect(shown({ value: 10, max: 12, unit: 'day' })).toBe('10–12 days');
    expect(shown({ value: 10, max: 12, unit: 'square-mile' })).toBe('10–12 sq mi');
  });

  it('prints a rank as an ordinal', () => {
    const ranks = [1, 2, 3, 4, 11, 12, 13, 21, 22, 103, 111].map((value) => shown({ value, unit: 'rank' }));
    expect(ranks).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '103rd',
      '111th',
    ]);
  });

  it('prints money without needless cents, and with them where they count', () => {
    expect(shown({ value: 30, unit: 'GBP' })).toBe('£30');
    expect(shown({ value: 2.5, unit: 'GBP' })).toBe('£2.50');
    expect(shown({ value: 30, unit: 'EUR' }, 'de')).toBe('30 €');
  });

  it('spells out lengths of time, and shortens other measures', () => {
    expect(shown({ value: 6, unit: 'month' })).toBe('6 months');
    expect(shown({ value: 1, unit: 'day' })).toBe('1 day');
    expect(shown({ value: 80, unit: 'kilometer-per-hour' })).toBe('80 km/h');
    expect(shown({ value: 5, unit: 'percent' })).toBe('5%');
  });

  it('prints units the platform does not know from its own table', () => {
    expect(shown({ value: 1000, unit: 'square-kilometer' })).toBe('1,000 sq km');
    expect(shown({ value: 950, unit: 'megawatt' })).toBe('950 MW');
  });

  it('leaves a counted noun to the label that already says it', () => {
    expect(shown({ value: 30_000, unit: 'person', label: 'people living in the town' })).toBe('30,000');
    expect(shown({ value: 1, unit: 'reactor', label: 'reactor still running' })).toBe('1');
    expect(shown({ value: 9, unit: 'artillery-round', label: 'rounds fired' })).toBe('9');
  });

  it('says a counted noun that the label does not say', () => {
    expect(shown({ value: 9, unit: 'artillery-round', label: 'of the large calibre' })).toBe(
      '9 artillery rounds',
    );
    expect(shown({ value: 1, unit: 'person', label: 'living in the tower' })).toBe('1 person');
    expect(shown({ value: 2, unit: 'city', label: 'in ruins' })).toBe('2 cities');
  });

  it('prints the amount as it was said where no number says it', () => {
    expect(shown({ words: 'only a few', unit: 'village', label: 'villages taken' })).toBe('only a few');
    expect(shown({ words: 'billions of dollars', unit: 'USD', label: 'in aid' })).toBe('billions of dollars');
    expect(shown({ words: 'within days', unit: 'day', label: 'for the gates to open' })).toBe('within days');
  });

  it('adds the unit to words that lack it', () => {
    expect(shown({ words: 'only a few', unit: 'village', label: 'taken' })).toBe('only a few villages');
    expect(shown({ words: 'a few', unit: 'mile', label: 'of road' })).toBe('a few miles');
  });

  it('is read aloud with the unit written out', () => {
    expect(amount({ value: 30, unit: 'mile', qualifier: 'more-than' }).spoken).toBe('more than 30 miles');
    expect(amount({ value: 1, unit: 'square-kilometer' }).spoken).toBe('1 square kilometer');
    expect(amount({ value: 3, unit: 'USD' }).spoken).toBe('3 US dollars');
  });
});
