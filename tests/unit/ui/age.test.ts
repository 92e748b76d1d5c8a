import { describe, expect, it } from 'vitest';
import { ageInDays, hasPassed, isStale, type Reference, referenceOf, spanInWords } from '#lib/ui/age.ts';
import { STRINGS } from '#lib/ui/strings.ts';

const page = (date: string): Reference => ({ date, is: 'page' });

describe('the reference for an age', () => {
  const now = Date.UTC(2026, 10, 22, 23, 30);

  it('is the page’s date where it is known', () => {
    expect(referenceOf('2022-09-10', now)).toEqual({ date: '2022-09-10', is: 'page' });
  });

  it('is today where the page has none, or none that is a date', () => {
    expect(referenceOf(null, now)).toEqual({ date: '2026-11-22', is: 'today' });
    expect(referenceOf('yesterday', now)).toEqual({ date: '2026-11-22', is: 'today' });
  });
});

describe('the age of facts', () => {
  it('is counted in days from the telling to the page', () => {
    expect(ageInDays('2022-09-09', page('2022-09-12'))).toBe(3);
    expect(ageInDays('2022-09-09', page('2022-09-09'))).toBe(0);
  });

  it('is negative where the page is older than the facts', () => {
    expect(ageInDays('2022-09-09', page('2022-09-01'))).toBe(-8);
  });

  it('is never overstated where a date is only a month or a year', () => {
    expect(ageInDays('2022-09', page('2022-09-20'))).toBe(0);
    expect(ageInDays('2022-09', page('2022-10-02'))).toBe(2);
    expect(ageInDays('2022', page('2022-10-02'))).toBe(0);
    expect(ageInDays('2022-09-09', page('2023'))).toBe(114);
  });

  it('is said in the largest unit that is still true', () => {
    const spans = [1, 13, 14, 60, 61, 365, 730, 731, 1535].map(spanInWords);
    expect(spans).toEqual([
      '1 day',
      '13 days',
      '2 weeks',
      '8 weeks',
      '2 months',
      '11 months',
      '23 months',
      '2 years',
      '4 years',
    ]);
  });

  it('is said against the page or against today', () => {
    expect(STRINGS.age(0, 'page')).toBe('the day of this page');
    expect(STRINGS.age(3, 'page')).toBe('3 days before this page');
    expect(STRINGS.age(-3, 'page')).toBe('3 days after this page');
    expect(STRINGS.age(0, 'today')).toBe('today');
    expect(STRINGS.age(3, 'today')).toBe('3 days ago');
  });

  it('is a sentence of its own where it is large', () => {
    expect(STRINGS.stale(1535, 'page')).toBe('These facts are 4 years older than this page.');
    expect(STRINGS.stale(-1535, 'page')).toBe('These facts are 4 years newer than this page.');
    expect(STRINGS.stale(1535, 'today')).toBe('These facts are 4 years old.');
  });
});

describe('a time that is spoken of', () => {
  it('has passed once its last day lies before the reference', () => {
    expect(hasPassed('2022-09-28', page('2022-09-29'))).toBe(true);
    expect(hasPassed('2022-09-28', page('2022-09-28'))).toBe(false);
    expect(hasPassed('2022-09-01/2022-09-28', page('2022-09-10'))).toBe(false);
    expect(hasPassed('2022', page('2022-12-30'))).toBe(false);
    expect(hasPassed('2022', page('2023-01-01'))).toBe(true);
  });

  it('has never passed while its end is open', () => {
    expect(hasPassed('2022-09-01/..', page('2026-11-22'))).toBe(false);
    expect(hasPassed('../..', page('2026-11-22'))).toBe(false);
  });
});

it('facts are old once a season has passed, on either side of the page', () => {
  expect([0, 3, 90, -90].map(isStale)).toEqual([false, false, false, false]);
  expect([91, 1461, -91].map(isStale)).toEqual([true, true, true]);
});
