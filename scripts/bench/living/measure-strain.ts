/** T15: what the page's own changes take it with ten thousand marks on it, and without. */
import { until } from '#tests/harness/until.ts';
import type { Tab } from './browsers.ts';
import { type Entry, figure, type Ground, rowsOf, type Share } from './contest.ts';
import { median, quick } from './median.ts';
import type { Burden, StrainResult } from './page/strain.ts';

const MARKS = 10_000;
const PAGE = '/marks?paragraphs=2000&names=5';

/** Cycles of each change on one load; the first ones are slow in all contenders alike, and count for little. */
const CYCLES = 15;
/** With live ranges a cycle takes a second: they are measured on the first load of each repeat only. */
const FEW_CYCLES = 2;
/** Loads of each contender in one repeat. */
const LOADS = 3;

type Contender = 'ours' | Burden;
const CONTENDERS: readonly Contender[] = [
  ...(['nothing', 'ours', 'an observer that does nothing', 'static ranges', 'live ranges'] as const),
];

interface Load {
  /** Milliseconds, by kind of change. */
  readonly times: ReadonlyMap<string, number>;
  readonly observers: number;
  readonly forGood: number;
}

export async function measureStrain(ground: Ground): Promise<Share> {
  const { browser, options } = ground;
  const loads = new Map<Contender, Load[]>(CONTENDERS.map((contender) => [contender, []]));
  for (let repeat = 0; repeat < options.repeats * LOADS; repeat++) {
    options.say(`T15 ${browser.name}, load ${repeat + 1}`);
    // In turn and from either end, so that no contender is always the first on a machine at rest.
    const order = repeat % 2 === 0 ? CONTENDERS : CONTENDERS.toReversed();
    for (const contender of order) {
      if (contender === 'live ranges' && repeat % LOADS !== 0) continue;
      loads.get(contender)?.push(await oneLoad(ground, contender));
    }
  }
  return shareOf(ground, loads);
}

async function oneLoad({ browser, origin }: Ground, contender: Contender): Promise<Load> {
  const tab = await browser.open(origin + PAGE, contender === 'ours');
  try {
    await until('the page to be ready', () => tab.evaluate<boolean>('"living" in window'));
    if (contender === 'ours') await untilMarked(tab, MARKS);
    else await tab.evaluate(`living.burden(${JSON.stringify(contender)})`);
    const { strained, observers } = await tab.evaluate<StrainResult>(
      `living.strain(${contender === 'live ranges' ? FEW_CYCLES : CYCLES})`,
    );
    if (contender === 'ours') await untilMarked(tab, MARKS);
    return {
      times: new Map(strained.map(({ what, times }) => [what, quick(times)])),
      observers: quick(observers),
      forGood: await tab.evaluate<number>('living.strainForGood()'),
    };
  } finally {
    await tab.close();
  }
}

/** Waits until so many ranges are painted. */
export async function untilMarked(tab: Tab, wanted: number): Promise<void> {
  await until(`${wanted} marks`, () => tab.evaluate<boolean>(`living.marks() === ${wanted}`), 120_000);
}

function shareOf({ browser, options }: Ground, loads: ReadonlyMap<Contender, readonly Load[]>): Share {
  const of = (contender: Contender, what: string): number[] =>
    (loads.get(contender) ?? []).flatMap(({ times }) => {
      const time = times.get(what) ?? Number.NaN;
      // One load of these stands beside all loads of its repeat.
      return contender === 'live ranges' ? Array.from({ length: LOADS }, () => time) : [time];
    });
  const kinds = [...(loads.get('nothing')?.[0]?.times.keys() ?? [])];
  const rows = kinds.flatMap((what) =>
    rowsOf(
      `page’s own changes: ${what}, ${browser.name}`,
      'ms',
      CONTENDERS.map(
        (contender): Entry => ({ what: contender, values: of(contender, what), hits: marksOf(contender) }),
      ),
    ),
  );
  const afterwards = (group: string, value: (load: Load) => number) =>
    rowsOf(
      `${group}, ${browser.name}`,
      'ms',
      (['nothing', 'an observer that does nothing', 'ours'] as const).map((what) => ({
        what,
        values: (loads.get(what) ?? []).map(value),
      })),
    ).map((row) => ({ ...row, ratio: null }));
  return {
    rows: [
      ...rows,
      ...afterwards('observers, 1,000 nodes changed and changed back', ({ observers }) => observers),
      ...afterwards('observers, 1,000 marked paragraphs removed', ({ forGood }) => forGood),
    ],
    figures: kinds.map((what) => {
      const runs = inRuns(of('ours', what), options.repeats).map(
        (ours, i) => median(ours) / median(inRuns(of('nothing', what), options.repeats)[i] ?? []),
      );
      return ['T15', figure(runs, { of: `${browser.name}, ${what}`, is: 'at most', target: 1.1 })];
    }),
  };
}

const marksOf = (contender: Contender): number =>
  contender === 'nothing' || contender === 'an observer that does nothing' ? 0 : MARKS;

/** Values of all loads, repeat by repeat. */
const inRuns = (values: readonly number[], repeats: number): number[][] =>
  Array.from({ length: repeats }, (_, i) => values.slice(i * LOADS, (i + 1) * LOADS));
