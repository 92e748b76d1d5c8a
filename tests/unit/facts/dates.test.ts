import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DATE_PATTERN,
  dateSpan,
  INTERVAL_PATTERN,
  intervalSpan,
  isCertainlyBefore,
} from '#lib/facts/dates.ts';

const isoDay = (time: Date) => time.toISOString().slice(0, 10);

describe('dates of a pack', () => {
  test.each(['2022', '2022-09', '2022-09-08', '2024-02-29', '2000-02-29', '2022-09-08T23:59:59Z'])(
    'take %s',
    (date) => {
      expect(date).toMatch(DATE_PATTERN);
    },
  );

  test.each([
    '2022-02-30',
    '2023-02-29',
    '1900-02-29',
    '2022-13',
    '2022-00-10',
    '2022-04-31',
    '2022-9-8',
    '22-09-08',
    '2022-09-08T24:00:00Z',
    '2022-09-08T10:00:00',
    '2022-09T10:00:00Z',
    '2022-09-08\n',
    '',
  ])('reject %j', (date) => {
    expect(date).not.toMatch(DATE_PATTERN);
  });

  test('are the days the calendar has, and no others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const date = [
            String(year).padStart(4, '0'),
            String(month).padStart(2, '0'),
            String(day).padStart(2, '0'),
          ].join('-');
          const time = new Date(0);
          time.setUTCFullYear(year, month - 1, day);
          expect(DATE_PATTERN.test(date)).toBe(isoDay(time) === date);
        },
      ),
    );
  });

  test('stand for all of the time they may mean', () => {
    expect(dateSpan('2022')).toEqual({ start: Date.UTC(2022, 0, 1), end: Date.UTC(2023, 0, 1) - 1 });
    expect(dateSpan('2024-02')).toEqual({ start: Date.UTC(2024, 1, 1), end: Date.UTC(2024, 2, 1) - 1 });
    expect(dateSpan('2022-09-08')).toEqual({ start: Date.UTC(2022, 8, 8), end: Date.UTC(2022, 8, 9) - 1 });
    expect(dateSpan('2022-09-08T10:00:00Z')).toEqual({
      start: Date.UTC(2022, 8, 8, 10),
      end: Date.UTC(2022, 8, 8, 10, 0, 1) - 1,
    });
  });

  test('reach back to the first years', () => {
    expect(new Date(dateSpan('0050').start).toISOString()).toBe('0050-01-01T00:00:00.000Z');
  });

  test('are before one another only where that is certain', () => {
    expect(isCertainlyBefore('2022-09-08', '2022-09-09')).toBe(true);
    expect(isCertainlyBefore('2022-09', '2022-09-09')).toBe(false);
    expect(isCertainlyBefore('2022-08', '2022-09-09')).toBe(true);
    expect(isCertainlyBefore('2022-09-08', '2022-09-08T10:00:00Z')).toBe(false);
  });
});

describe('intervals', () => {
  test.each(['2022', '2022-09-04/..', '../2022', '2022-09/2022-10-01'])('take %s', (interval) => {
    expect(interval).toMatch(INTERVAL_PATTERN);
  });

  test.each(['..', '../..', '2022/', '/2022', '2022/2023/2024', '2022-02-30/..'])('reject %j', (interval) => {
    expect(interval).not.toMatch(INTERVAL_PATTERN);
  });

  test('are open where they say so', () => {
    expect(intervalSpan('2022-09-04/..')).toEqual({
      start: Date.UTC(2022, 8, 4),
      end: Number.POSITIVE_INFINITY,
    });
    expect(intervalSpan('../2022')).toEqual({
      start: Number.NEGATIVE_INFINITY,
      end: Date.UTC(2023, 0, 1) - 1,
    });
  });
});
