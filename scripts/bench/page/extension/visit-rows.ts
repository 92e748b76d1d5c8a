/** From visits to rows and targets. */

import { figureOf } from '#scripts/bench/page/figure.ts';
import {
  type ByPage,
  median,
  medianRatio,
  quantile,
  ratioOfTotals,
  sum,
} from '#scripts/bench/page/statistics.ts';
import type { Row, TargetFigure } from '#scripts/bench/result.ts';
import { slices } from './own-work.ts';
import { costs, EVERYTHING, GATE, type PageVisit, type Part, WITHOUT_LOADING, walks } from './visits.ts';

const PARTS: readonly (readonly [what: string, part: Part])[] = [
  ['all that our scripts do', EVERYTHING],
  ['walk, send, parse and paint alone', WITHOUT_LOADING],
];

/** Each script that is brought into pages: compiling it and running its modules for the first time. */
function scriptsIn(read: readonly PageVisit[]): (readonly [what: string, part: Part])[] {
  const brought = new Set(
    read.flatMap(({ work }) => work.map(({ script }) => script)).filter((name) => name !== ''),
  );
  return [...brought].sort().map((name) => [`${name} brought and run`, ({ script }) => script === name]);
}

/** The floor in parts: what its script does at once, and what follows. */
const FLOOR_PARTS: readonly (readonly [what: string, part: Part])[] = [
  ['the least an extension can do: walk, send, hear an answer', EVERYTHING],
  ['of that, its script brought and run: it walks and sends', ({ script }) => script !== ''],
];

/**
 * Milliseconds that the thread computed; the bare walk by the page's clock, in the same document.
 * @param floor visits to the same pages with the extension that does the least; each has its own bare walk
 */
export function visitRows(all: readonly PageVisit[], floor: readonly PageVisit[]): Row[] {
  const read = all.filter(({ isRead }) => isRead);
  const row = (what: string, cost: ByPage, walked: ByPage = walks(read)): Row => ({
    ...{ group: 'the built extension on a page’s main thread, 150 names', what, unit: 'ms a page, median' },
    ...{ value: median([...cost.values()]), ratio: medianRatio(cost, walked), hits: null },
    characters: sum([...new Map(read.map(({ page, walk }) => [page, walk.characters])).values()]),
    note: `${cost.size} pages; totals × ${ratioOfTotals(cost, walked).toFixed(1)}`,
  });
  return [
    row('bare walk', walks(read)),
    ...FLOOR_PARTS.map(([what, part]) => row(what, costs(floor, part), walks(floor))),
    ...[...PARTS, ...scriptsIn(read)].map(([what, part]) => row(what, costs(read, part))),
    ...sliceRows(read),
  ];
}

function sliceRows(read: readonly PageVisit[]): Row[] {
  const all = read.flatMap(({ work }) => slices(work, 'ms'));
  const walls = read.flatMap(({ work }) => slices(work, 'wall'));
  const row = (what: string, value: number, note?: string): Row => ({
    ...{ group: 'tasks of ours', what, value, unit: 'ms', ratio: null, characters: null, hits: null },
    ...(note === undefined ? {} : { note }),
  });
  return [
    row('longest', Math.max(...all), `${Math.max(...walls).toFixed(1)} ms with what other programs took`),
    row('99 of 100 are shorter than', quantile(all, 0.99), `${all.length} tasks on ${read.length} visits`),
    row('the median of an empty task', median(read.flatMap(({ empty }) => empty))),
  ];
}

export function visitTargets(all: readonly PageVisit[]): Map<'T1' | 'T7' | 'T13', TargetFigure[]> {
  const read = all.filter(({ isRead }) => isRead);
  const repeats = [...new Set(all.map(({ repeat }) => repeat))];
  const perWalk = (of: string, target: number, some: readonly PageVisit[], part: Part): TargetFigure => {
    const runs = repeats.map((repeat) => medianRatio(costs(some, part, repeat), walks(some, repeat)));
    return figureOf(of, runs, 'at most', target, '×');
  };
  const longTasks = repeats.map((repeat) => {
    const some = read.filter((one) => one.repeat === repeat);
    const tasks = some.flatMap(({ work }) => slices(work, 'ms'));
    return quantile(tasks, 0.99) - median(some.flatMap(({ empty }) => empty));
  });
  return new Map([
    [
      'T1',
      [
        perWalk('everything', 4, read, EVERYTHING),
        perWalk('walk, send, parse and paint', 2.5, read, WITHOUT_LOADING),
      ],
    ],
    ['T7', [figureOf('99 of 100 tasks, beyond an empty one', longTasks, 'at most', 8, 'ms')]],
    ['T13', [perWalk('work of the gate ÷ bare walk', 1, all, GATE)]],
  ]);
}
