/** What a page with marks weighs, and what a page that never rests costs. Chromium only: Firefox tells no numbers. */
import type { CDPSession } from '@playwright/test';
import type { Row } from '#scripts/bench/result.ts';
import { until } from '#tests/harness/until.ts';
import type { Tab } from './browsers.ts';
import { type Entry, type Ground, rowsOf, type Share } from './contest.ts';
import { untilMarked } from './measure-strain.ts';

/** Paragraphs of five names each. */
const SIZES = [20, 2_000] as const;
const NAMES = 5;

const FLOOD = { perSecond: 1_000, seconds: 20, paragraphs: 200 } as const;

const page = (paragraphs: number): string => `/marks?paragraphs=${paragraphs}&names=${NAMES}`;

/** Bytes on the renderer's JavaScript heap after its garbage was collected, all worlds together. */
async function heapOf(protocol: CDPSession): Promise<number> {
  await protocol.send('HeapProfiler.collectGarbage');
  return metric(protocol, 'JSHeapUsedSize');
}

async function metric(protocol: CDPSession, name: string): Promise<number> {
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics } = await protocol.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}

type Visit<T> = (tab: Tab, protocol: CDPSession) => Promise<T>;

async function visit<T>(
  { browser, origin }: Ground,
  paragraphs: number,
  ours: boolean,
  what: Visit<T>,
): Promise<T> {
  const tab = await browser.open(origin + page(paragraphs), ours);
  try {
    await until('the page to be ready', () => tab.evaluate<boolean>('"living" in window'));
    if (ours) await untilMarked(tab, paragraphs * NAMES);
    if (tab.protocol === undefined) throw new Error(`${browser.name} tells nothing of its memory.`);
    return await what(tab, tab.protocol);
  } finally {
    await tab.close();
  }
}

/** Memory of a page with a hundred marks and with ten thousand. */
export async function measureMemory(ground: Ground): Promise<Share> {
  const rows: Row[] = [];
  for (const paragraphs of SIZES) {
    const without: number[] = [];
    const ours: number[] = [];
    for (let repeat = 0; repeat < ground.options.repeats; repeat++) {
      ground.options.say(`memory of ${paragraphs * NAMES} marks, load ${repeat + 1}`);
      without.push(await visit(ground, paragraphs, false, (_, protocol) => heapOf(protocol)));
      ours.push(await visit(ground, paragraphs, true, (_, protocol) => heapOf(protocol)));
    }
    const marks = (paragraphs * NAMES).toLocaleString('en');
    const more = ours.map((bytes, i) => bytes - (without[i] ?? Number.NaN));
    rows.push(
      ...rowsOf(`heap of a page with ${marks} marks`, 'kB', [
        { what: 'without the extension', values: without.map(inKilobytes) },
        { what: 'with it', values: ours.map(inKilobytes), hits: paragraphs * NAMES },
        { what: 'the difference', values: more.map(inKilobytes), hits: paragraphs * NAMES },
      ]),
    );
  }
  return { rows, figures: [] };
}

const inKilobytes = (bytes: number): number => bytes / 1_000;

interface Flooded {
  /** Share of the main thread that was busy, in per cent. */
  readonly busy: number;
  /** Bytes that stayed on the heap. */
  readonly grown: number;
}

/** A thousand changes of marked text a second. */
export async function measureFlood(ground: Ground): Promise<Share> {
  const { perSecond, seconds, paragraphs } = FLOOD;
  const without: Flooded[] = [];
  const ours: Flooded[] = [];
  const rescans: number[] = [];
  for (let repeat = 0; repeat < ground.options.repeats; repeat++) {
    ground.options.say(`a page that never rests, run ${repeat + 1}`);
    without.push(await visit(ground, paragraphs, false, flooded));
    ours.push(await visit(ground, paragraphs, true, flooded));
    const watched = await visit(ground, paragraphs, false, (tab) =>
      tab.evaluate<{ rescans: number }>(`living.watchFlood(${perSecond}, ${seconds})`),
    );
    rescans.push(watched.rescans / seconds);
  }
  const group = `${perSecond.toLocaleString('en')} changed texts a second for ${seconds} s`;
  const pair = (unit: string, value: (one: Flooded) => number) =>
    rowsOf(`${group}, ${unit}`, unit, [
      { what: 'without the extension', values: without.map(value) },
      { what: 'with it', values: ours.map(value) },
    ] satisfies Entry[]);
  return {
    rows: [
      ...pair('% of the main thread', ({ busy }) => busy),
      ...pair('kB of heap grown', ({ grown }) => inKilobytes(grown)),
      ...rowsOf(`${group}, readings`, 'a second', [{ what: 'ours', values: rescans }]),
    ],
    figures: [],
  };
}

async function flooded(tab: Tab, protocol: CDPSession): Promise<Flooded> {
  const { perSecond, seconds } = FLOOD;
  const heap = await heapOf(protocol);
  const busy = await metric(protocol, 'TaskDuration');
  await tab.evaluate(`living.createFlood(${perSecond}, ${seconds})`);
  const spent = (await metric(protocol, 'TaskDuration')) - busy;
  return { busy: (spent / seconds) * 100, grown: (await heapOf(protocol)) - heap };
}
