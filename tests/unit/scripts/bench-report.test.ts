/** The benchmark's report: which figure speaks for a target, and how it is written down. */
import { describe, expect, test } from 'vitest';
import { asJson } from '#scripts/bench/report/json.ts';
import { merged } from '#scripts/bench/report/merge.ts';
import { readable } from '#scripts/bench/report/numbers.ts';
import { printed } from '#scripts/bench/report/table.ts';
import { furthest, isMet, shortfall } from '#scripts/bench/report/verdict.ts';
import type { Comparison, PartResult, Row, TargetFigure, TargetName } from '#scripts/bench/result.ts';

const figure = (value: number, is: Comparison, target: number, of = ''): TargetFigure => ({
  ...{ of, value, is, target, unit: '×', runs: [value] },
});

const row = (group: string, what: string, value: number): Row => ({
  ...{ group, what, value, unit: 'ms', ratio: null, characters: null, hits: null },
});

const part = (targets: readonly [TargetName, TargetFigure[]][], rows: readonly Row[] = []): PartResult => ({
  ...{ rows, targets: new Map(targets), lines: [] },
});

const CIRCUMSTANCES = {
  machine: 'a machine',
  pages: 'generated',
  date: '2026-11-22',
  command: 'npm run bench',
};

describe('a figure', () => {
  test.each([
    [figure(4, 'at most', 4), true],
    [figure(4.01, 'at most', 4), false],
    [figure(40, 'at least', 40), true],
    [figure(39, 'at least', 40), false],
    [figure(0, 'exactly', 0), true],
    [figure(1, 'exactly', 0), false],
    [figure(Number.NaN, 'at most', 4), false],
  ])('of $value, $is $target: met is %s', (one, met) => {
    expect(isMet(one)).toBe(met);
  });

  test('is further from its target the larger the factor that is missing', () => {
    expect(shortfall(figure(6, 'at most', 4))).toBe(1.5);
    expect(shortfall(figure(20, 'at least', 40))).toBe(2);
    expect(shortfall(figure(0, 'exactly', 0))).toBe(0);
    expect(shortfall(figure(1, 'exactly', 0))).toBe(Number.POSITIVE_INFINITY);
    expect(shortfall(figure(Number.NaN, 'at most', 4))).toBe(Number.POSITIVE_INFINITY);
  });

  test('speaks for its target if it is the furthest from it', () => {
    const worst = figure(100, 'at least', 170, 'many');
    expect(furthest([figure(50, 'at least', 40, 'few'), worst, figure(3, 'at least', 1)])).toBe(worst);
    const broken = figure(Number.NaN, 'at most', 1);
    expect(furthest([worst, broken])).toBe(broken);
  });
});

test('figures of one target from several parts stand together, targets in their order', () => {
  const all = merged([
    part([['T5', [figure(2, 'at least', 1, 'in the page')]]]),
    part([
      ['T5', [figure(30, 'at least', 40, 'warm')]],
      ['T2', [figure(1, 'at most', 1.1)]],
    ]),
  ]);
  expect([...all.targets.keys()]).toEqual(['T2', 'T5']);
  expect(all.targets.get('T5')?.map(({ of }) => of)).toEqual(['in the page', 'warm']);
});

test('the report for machines names the worst figure and keeps all of them', () => {
  const result = part([
    ['T5', [figure(2, 'at least', 1, 'in the page'), figure(30, 'at least', 40, 'warm')]],
  ]);
  const report = JSON.parse(asJson(result, CIRCUMSTANCES));
  expect(report.targets.T5).toMatchObject({
    value: 30,
    target: 40,
    ok: false,
    unit: '×',
    is: 'at least',
    runs: [30],
  });
  expect(report.targets.T5.figures.map(({ ok }: { ok: boolean }) => ok)).toEqual([true, false]);
  expect(report).toMatchObject(CIRCUMSTANCES);
});

test('the report for people says of every figure whether it is met, and groups what was measured', () => {
  const text = printed(
    part(
      [
        ['T6', [figure(1.5, 'at most', 2)]],
        ['T5', [figure(2, 'at least', 1, 'in the page'), figure(30, 'at least', 40, 'warm')]],
      ],
      [row('walks', 'bare walk', 0.123456), row('walks', 'ours', 1234.5), row('others', 'mark.js', 600)],
    ),
  );
  expect(text.split('\n').map((line) => line.replaceAll(/\s+/gu, ' ').trim())).toEqual([
    'Targets',
    '',
    'T6 our scan with a million names ÷ with 150 1.5 at most 2 × ok',
    'T5 a regular expression that ignores case ÷ ours',
    'in the page 2 at least 1 × ok',
    'warm 30 at least 40 × SHORT',
    '',
    'walks times the first characters hits',
    'bare walk 0.123 ms – – –',
    'ours 1,235 ms – – –',
    '',
    'others times the first characters hits',
    'mark.js 600 ms – – –',
  ]);
});

test.each([
  [0.012345, '0.0123'],
  [12.345, '12.3'],
  [1234.5, '1,235'],
  [0, '0'],
  [null, '–'],
  [Number.NaN, '–'],
])('%s is written %s', (value, text) => {
  expect(readable(value)).toBe(text);
});
