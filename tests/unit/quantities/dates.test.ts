import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateInWords, daysOf, intervalInWords } from '#lib/quantities/dates.ts';

describe('a date in words', () => {
  it('is day, month and year in every kind of English', () => {
    for (const locale of ['en', 'en-GB', 'en-US', 'en-AU'])
      expect(dateInWords('2022-09-09', locale)).toBe('9 Sep 2022');
  });

  it('follows the reader’s language elsewhere', () => {
    expect(dateInWords('2022-09-09', 'de')).toBe('9. Sept. 2022');
    expect(dateInWords('2022-09-09', 'fr')).toBe('9 sept. 2022');
  });

  it('keeps the precision of the source', () => {
    expect(dateInWords('2022-09', 'en')).toBe('Sep 2022');
    expect(dateInWords('2022', 'en')).toBe('2022');
  });

  it('takes the day of a date-time in UTC', () => {
    expect(dateInWords('2022-09-09T23:59:59Z', 'en')).toBe('9 Sep 2022');
  });

  it('prints what is no date as it is', () => {
    expect(dateInWords('soon', 'en')).toBe('soon');
  });
});

describe('an interval in words', () => {
  it('says which side is open', () => {
    expect(intervalInWords('2022-09-04/..', 'en')).toBe('from 4 Sep 2022');
    expect(intervalInWords('../2022-09-09', 'en')).toBe('until 9 Sep 2022');
  });

  it('takes a preposition where it needs one', () => {
    expect(intervalInWords('2022-09-28', 'en', 'for')).toBe('for 28 Sep 2022');
    expect(intervalInWords('2022-09-04/..', 'en', 'for')).toBe('from 4 Sep 2022');
  });

  it('names both ends, or one day', () => {
    expect(intervalInWords('2022-09-04/2022-09-09', 'en')).toBe('4 Sep 2022 – 9 Sep 2022');
    expect(intervalInWords('2022-09-04', 'en')).toBe('4 Sep 2022');
    expect(intervalInWords('2022-09-04/2022-09-04', 'en')).toBe('4 Sep 2022');
  });
});

describe('the days a date can mean', () => {
  it('are one for a day, and all of a month or a year', () => {
    expect(daysOf('1970-01-02')).toEqual({ first: 1, last: 1 });
    expect(daysOf('1970-01')).toEqual({ first: 0, last: 30 });
    expect(daysOf('1970')).toEqual({ first: 0, last: 364 });
    expect(daysOf('1972-12')).toEqual({ first: 1065, last: 1095 });
  });

  it('hold every day of the month they are asked for', () => {
    const month = fc.tuple(fc.integer({ min: 1970, max: 2100 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(month, ([year, number]) => {
        const iso = `${year}-${String(number).padStart(2, '0')}`;
        const span = daysOf(iso);
        const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
        expect(span && span.last - span.first + 1).toBe(length);
        expect(daysOf(`${iso}-01`)?.first).toBe(span?.first);
        expect(daysOf(`${iso}-${length}`)?.last).toBe(span?.last);
      }),
    );
  });
});
