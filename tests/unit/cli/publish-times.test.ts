import { describe, expect, test } from 'vitest';
import { type TimeOptions, timesOf } from '#cli/publish/times.ts';

const NOW = Date.parse('2021-06-20T10:11:12.345Z');
const times = (options: TimeOptions) => {
  const decision = timesOf(options, NOW);
  return decision.ok ? [decision.value.issued, decision.value.expires] : decision.problem;
};

describe('the times of a feed', () => {
  test('run from now for thirty days where nothing is said', () => {
    expect(times({})).toEqual(['2021-06-20T10:11:12Z', '2021-07-20T10:11:12Z']);
  });

  test('are days of UTC or seconds, as they are given', () => {
    expect(times({ issued: '2021-06-01', days: '1' })).toEqual([
      '2021-06-01T00:00:00Z',
      '2021-06-02T00:00:00Z',
    ]);
    expect(times({ issued: '2021-06-01T12:00:00Z', expires: '2021-06-02' })).toEqual([
      '2021-06-01T12:00:00Z',
      '2021-06-02T00:00:00Z',
    ]);
  });

  test.each<[TimeOptions, string]>([
    [{ days: '0' }, '--days 0: give a whole number from 1 to 3650'],
    [{ days: '1.5' }, '--days 1.5: give a whole number from 1 to 3650'],
    [{ days: 'x' }, '--days x: give a whole number from 1 to 3650'],
    [{ days: '9', expires: '2021-07-01' }, '--expires and --days contradict each other; give one'],
    [{ issued: 'today' }, '--issued today: is no day or UTC time; write 2026-01-31 or 2026-01-31T12:00:00Z'],
    [
      { issued: '2021-06' },
      '--issued 2021-06: is no day or UTC time; write 2026-01-31 or 2026-01-31T12:00:00Z',
    ],
    [
      { expires: '2021-02-29' },
      '--expires 2021-02-29: is no day or UTC time; write 2026-01-31 or 2026-01-31T12:00:00Z',
    ],
    [
      { issued: '2021-06-20', expires: '2021-06-20' },
      'the feed would expire (2021-06-20T00:00:00Z) before it is issued (2021-06-20T00:00:00Z); give a later --expires',
    ],
  ])('are refused in one line: %j', (options, problem) => {
    expect(times(options)).toBe(problem);
  });
});
