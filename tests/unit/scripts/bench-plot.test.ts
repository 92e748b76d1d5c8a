/** The benchmark's plots: where things stand on a logarithmic axis, and that lines can be told apart. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logAxis } from '#scripts/bench/report/axis.ts';
import { apart } from '#scripts/bench/report/labels.ts';
import { plotted } from '#scripts/bench/report/plot.ts';
import { trend } from '#scripts/bench/report/trend.ts';
import type { Line } from '#scripts/bench/result.ts';

describe('a logarithmic axis', () => {
  test('ends at ticks around what it shows', () => {
    expect(logAxis([150, 1_000_000], 100).ticks).toEqual([100, 1000, 10_000, 100_000, 1_000_000]);
    expect(logAxis([1.3, 8], 100).ticks).toEqual([1, 2, 5, 10]);
    expect(logAxis([3], 100).ticks).toEqual([2, 5]);
  });

  test('gives equal room to equal factors', () => {
    const axis = logAxis([1, 10_000], 400);
    expect([1, 10, 100, 10_000].map((value) => Math.round(axis.at(value)))).toEqual([0, 100, 200, 400]);
  });

  test('shows every value between its ends, with few lines', () => {
    const values = fc.array(fc.double({ min: 1e-4, max: 1e8, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (some) => {
        const axis = logAxis(some, 100);
        expect(axis.ticks.length).toBeLessThanOrEqual(14);
        for (const value of some) {
          expect(axis.at(value)).toBeGreaterThanOrEqual(-1e-6);
          expect(axis.at(value)).toBeLessThanOrEqual(100 + 1e-6);
        }
      }),
    );
  });
});

describe('labels', () => {
  test('stay where they are wished if there is room', () => {
    expect(apart([80, 10, 40], 15, 0, 100)).toEqual([80, 10, 40]);
  });

  test('move apart where they would touch, in their order', () => {
    expect(apart([50, 52, 51], 10, 0, 100)).toEqual([50, 70, 60]);
    expect(apart([98, 99], 10, 0, 100)).toEqual([90, 100]);
  });
});

describe('a course', () => {
  test('of few points is the points, from the left to the right', () => {
    const points = [
      { x: 2, y: 1 },
      { x: 1, y: 5 },
    ];
    expect(trend(points)).toEqual(points.toReversed());
  });

  test('of many points is their medians, which one stray point does not move', () => {
    const points = Array.from({ length: 90 }, (_, i) => ({ x: i + 1, y: i === 45 ? 1e9 : 7 }));
    expect(trend(points)).toHaveLength(9);
    expect(trend(points).every(({ y }) => y === 7)).toBe(true);
  });
});

test('a plot names each line once, draws ours in colour, and follows light and dark', () => {
  const line = (what: string): Line => ({
    ...{ plot: 'names', what, unit: '×' },
    points: [
      { x: 150, y: 2 },
      { x: 10_000, y: 30 },
    ],
  });
  const svg = plotted([line('ours, all names'), line('a <regex>')], {
    title: 'T',
    subtitle: 'S',
    x: 'names',
  });
  expect(svg.match(/>ours, all names</gu)).toHaveLength(1);
  expect(svg.match(/>a &lt;regex></gu)).toHaveLength(1);
  expect(svg.match(/class="ours"/gu)).toHaveLength(1);
  expect(svg).toContain('prefers-color-scheme: dark');
});
