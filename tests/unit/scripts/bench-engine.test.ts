/** From passes of matchers to figures: rounds are compared with themselves only. */
import { expect, test } from 'vitest';
import type { Performed } from '#scripts/bench/engine/contest.ts';
import {
  againstRegex,
  manyAgainstFew,
  memoryRows,
  nameLines,
  speedRows,
} from '#scripts/bench/engine/engine-rows.ts';
import { countMentions, countNames, layOutNames, opened } from '#scripts/bench/engine/ours.ts';

const performed = (what: Performed['what'], names: number, ns: readonly number[]): Performed => ({
  ...{ what, names, ns, hits: 7, bytes: 1000, madeIn: 5, firstNs: 100 },
});

const FLOOR = performed('floor', 0, [1, 2, 4]);

test('throughput stands beside the work done for it, and is held against the floor of the same round', () => {
  const rows = speedRows('matching', [FLOOR, performed('scan', 150, [10, 20, 40])], 1234);
  expect(rows.map(({ value, ratio, characters, hits }) => ({ value, ratio, characters, hits }))).toEqual([
    { value: 500, ratio: 1, characters: 1234, hits: null },
    { value: 50, ratio: 10, characters: 1234, hits: 7 },
  ]);
});

test('a regular expression is held against our scan round by round', () => {
  const all = [FLOOR, performed('scan', 150, [1, 2, 10]), performed('regexFolded', 150, [50, 80, 600])];
  expect(againstRegex(150, 40, all)).toMatchObject([
    { value: 50, runs: [50, 40, 60], target: 40, is: 'at least' },
  ]);
  expect(againstRegex(150, 40, [FLOOR])).toEqual([]);
});

test('many names are held against few', () => {
  const all = [FLOOR, performed('scan', 150, [2, 2, 2]), performed('scan', 1_000_000, [3, 4, 5])];
  expect(manyAgainstFew(all)).toMatchObject([{ value: 2, runs: [1.5, 2, 2.5] }]);
});

test('memory is held against ours, and told by the name', () => {
  const [ours, set] = memoryRows(100, [FLOOR, performed('finder', 100, [1]), performed('set', 100, [1])]);
  expect(ours).toMatchObject({ what: 'ours, names judged in context', ratio: 1 });
  expect(set).toMatchObject({ ratio: 1, note: '10.0 bytes a name; made in 5 ms' });
});

test('a line has a point for each number of names, and whoever has one point has no line', () => {
  const lines = nameLines([
    [FLOOR, performed('scan', 150, [2, 4, 8]), performed('regexFolded', 150, [2, 4, 8])],
    [FLOOR, performed('scan', 10_000, [3, 6, 12])],
  ]);
  expect(lines.map(({ what, points }) => ({ what, points }))).toEqual([
    {
      what: 'ours, all names',
      points: [
        { x: 150, y: 2 },
        { x: 10_000, y: 3 },
      ],
    },
  ]);
});

test('what is measured as ours finds the names that were laid out, and no others', () => {
  const names = opened(layOutNames(['Shanghai', 'Buenos Aires'].map((text, city) => ({ text, city }))));
  const text = 'From Shanghai to Buenos Aires, said the mayor of shanghai, not to Buenos or Aires.';
  expect(countNames(names.lexicon, text, false)).toBe(2);
  expect(countNames(names.lexicon, text, true)).toBe(3);
  expect(countMentions(names, text)).toBe(2);
});
