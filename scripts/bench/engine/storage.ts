/** What waking costs: the compiled names read from IndexedDB by a worker that has just been started. */
import type { Browser, Page } from '@playwright/test';
import { median } from '#scripts/bench/page/statistics.ts';
import type { Row, TargetFigure } from '#scripts/bench/result.ts';
import type { Order, Waking } from './in-browser/storage-worker.ts';

export interface Stored {
  readonly rows: readonly Row[];
  readonly figures: readonly TargetFigure[];
}

/** Pairs of a raw read and a read that is opened, in one repeat. */
const PAIRS = 7;

/** T9: stored names ready to answer, against the raw read of the same buffers, in turn, each in a fresh worker. */
export async function measureStorage(
  browser: Browser,
  origin: string,
  names: number,
  repeats: number,
): Promise<Stored> {
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/`);
    await inFreshWorker(page, { is: 'store', names });
    const raw: number[] = [];
    const opened: Waking[] = [];
    for (let pair = 0; pair < PAIRS * repeats; pair++) {
      raw.push((await inFreshWorker(page, { is: 'read' })).read);
      opened.push(await inFreshWorker(page, { is: 'open' }));
    }
    return told(names, raw, opened);
  } finally {
    await page.context().close();
  }
}

function told(names: number, raw: readonly number[], opened: readonly Waking[]): Stored {
  const base = median(raw);
  const group = `waking with ${names.toLocaleString('en-GB')} names`;
  const row = (what: string, values: readonly number[], note?: string): Row => ({
    ...{ group, what, value: median(values), unit: 'ms', ratio: median(values) / base },
    ...{ characters: null, hits: null, ...(note === undefined ? {} : { note }) },
  });
  const runs = opened.map((one, pair) => one.opened / (raw[pair] ?? Number.NaN));
  return {
    rows: [
      row('raw read from IndexedDB', raw),
      row(
        'read and opened',
        opened.map((one) => one.opened),
      ),
      row(
        'opening alone',
        opened.map((one) => one.opened - one.read),
      ),
      row(
        'read, opened and the first sentence answered',
        opened.map((one) => one.answered),
        'the engine reads the code, and tables of letters are made',
      ),
    ],
    figures: [{ of: '', value: median(runs), is: 'at most', target: 1.1, unit: '×', runs }],
  };
}

/** Starts a worker, gives it one order, and ends it. */
function inFreshWorker(page: Page, order: Order): Promise<Waking> {
  return page.evaluate<Waking>(`new Promise((done, failed) => {
    const worker = new Worker('/worker.js');
    worker.onmessage = ({ data }) => {
      worker.terminate();
      data.error === undefined ? done(data) : failed(new Error(data.error));
    };
    worker.onerror = ({ message }) => failed(new Error(message));
    worker.postMessage(${JSON.stringify(order)});
  })`);
}
