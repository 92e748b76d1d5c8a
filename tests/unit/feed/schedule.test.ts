import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SCHEDULE } from '#lib/feed/limits.ts';
import { nextCheck, parseRetryAfter } from '#lib/feed/schedule.ts';
import { times } from '#tests/harness/quantity.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const HOUR = 3_600_000;
const stretched = 1 + SCHEDULE.jitter;

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const now = fc.integer({ min: 0, max: 2 ** 42 });
const every = fc.oneof(fc.integer(), fc.integer({ min: SCHEDULE.leastEvery, max: SCHEDULE.mostEvery }));
const failures = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 2 ** 31 }));
const runs = { seed: 20_261_122, numRuns: times(10_000, 1_000) };

describe('the next check', () => {
  test('after success comes after the interval, never sooner, and at most a tenth later', () => {
    fc.assert(
      fc.property(now, every, random, (at, interval, chance) => {
        const wait = nextCheck({ now: at, every: interval, failures: 0, random: chance }) - at;
        const kept = Math.min(Math.max(interval, SCHEDULE.leastEvery), SCHEDULE.mostEvery);
        expect(wait).toBeGreaterThanOrEqual(kept);
        expect(wait).toBeLessThanOrEqual(Math.ceil(kept * stretched));
      }),
      runs,
    );
  });

  test('after subscribing comes anywhere between the shortest interval and the reader’s own', () => {
    fc.assert(
      fc.property(now, every, random, (at, interval, chance) => {
        const first = nextCheck({ now: at, every: interval, failures: 0, first: true, random: chance }) - at;
        const kept = Math.min(Math.max(interval, SCHEDULE.leastEvery), SCHEDULE.mostEvery);
        expect(first).toBeGreaterThanOrEqual(SCHEDULE.leastEvery);
        expect(first).toBeLessThanOrEqual(Math.ceil(kept));
      }),
      runs,
    );
    const drawn = [0, 0.25, 0.5, 0.75].map((chance) =>
      nextCheck({ now: NOW, every: 24 * HOUR, failures: 0, first: true, random: chance }),
    );
    expect(drawn).toEqual([4, 9, 14, 19].map((hours) => NOW + hours * HOUR));
  });

  test('after failures waits for no longer than a day and a tenth, and no less than the first wait', () => {
    fc.assert(
      fc.property(now, every, failures, random, (at, interval, count, chance) => {
        const wait = nextCheck({ now: at, every: interval, failures: count, random: chance }) - at;
        expect(wait).toBeGreaterThanOrEqual(SCHEDULE.firstRetry);
        expect(wait).toBeLessThanOrEqual(Math.ceil(SCHEDULE.mostRetry * stretched));
      }),
      runs,
    );
  });

  test('comes no sooner for one failure more', () => {
    fc.assert(
      fc.property(now, failures, random, (at, count, chance) => {
        const waits = (many: number) => nextCheck({ now: at, every: 0, failures: many, random: chance });
        expect(waits(count + 1)).toBeGreaterThanOrEqual(waits(count));
      }),
      runs,
    );
  });

  test('after failures doubles from a quarter of an hour to a day', () => {
    const hours = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
      (count) => (nextCheck({ now: NOW, every: 0, failures: count, random: 0 }) - NOW) / HOUR,
    );
    expect(hours).toEqual([0.25, 0.5, 1, 2, 4, 8, 16, 24, 24]);
  });

  test('comes when the host asked for it, within a week, never sooner than it asked', () => {
    fc.assert(
      fc.property(
        now,
        failures,
        fc.integer({ min: -(2 ** 33), max: 2 ** 33 }),
        random,
        (at, count, asked, chance) => {
          const wait =
            nextCheck({ now: at, every: 0, failures: count, retryAt: at + asked, random: chance }) - at;
          const kept = Math.min(Math.max(asked, SCHEDULE.firstRetry), SCHEDULE.mostRetryAfter);
          expect(wait).toBeGreaterThanOrEqual(kept);
          expect(wait).toBeLessThanOrEqual(Math.ceil(kept * stretched));
        },
      ),
      runs,
    );
  });

  test('of readers who began together falls apart', () => {
    const times = [0, 0.25, 0.5, 0.75].map((chance) =>
      nextCheck({ now: NOW, every: SCHEDULE.leastEvery, failures: 0, random: chance }),
    );
    expect(new Set(times).size).toBe(4);
  });

  test('of a host that asks for something while all is well stays the reader’s', () => {
    expect(nextCheck({ now: NOW, every: SCHEDULE.every, failures: 0, retryAt: NOW + 1, random: 0 })).toBe(
      NOW + SCHEDULE.every,
    );
  });
});

describe('Retry-After', () => {
  test.each([
    ['0', NOW],
    ['120', NOW + 120_000],
    [' 3600 ', NOW + HOUR],
    ['99999999999999999999999999', NOW + SCHEDULE.mostRetryAfter],
    ['Sun, 22 Nov 2026 13:30:00 GMT', NOW + 1.5 * HOUR],
    ['Sun, 06 Nov 1994 08:49:37 GMT', Date.parse('1994-11-06T08:49:37Z')],
    ['Fri, 31 Dec 9999 23:59:59 GMT', NOW + SCHEDULE.mostRetryAfter],
  ])('“%s” is understood', (header, at) => {
    expect(parseRetryAfter(header, NOW)).toBe(at);
  });

  test.each([
    null,
    '',
    'soon',
    '-5',
    '1.5',
    '1e3',
    '0x10',
    '１２',
    '120, 240',
    '2026-11-22T13:30:00Z',
    'Sun, 22 Nov 2026 13:30:00 CET',
    'Sun, 31 Feb 2027 13:30:00 GMT',
    'Sun, 22 Foo 2026 13:30:00 GMT',
    'Sun, 22 Nov 2026 25:00:00 GMT',
    'Sunday, 06-Nov-94 08:49:37 GMT',
  ])('%j says nothing', (header) => {
    expect(parseRetryAfter(header, NOW)).toBeUndefined();
  });

  test('never gives a time that is none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,400}$/u)), (header) => {
        const at = parseRetryAfter(header, NOW);
        expect(at === undefined || Number.isFinite(at)).toBe(true);
      }),
      runs,
    );
  });
});
