/** Visits to many pages, and what they come to. */

import { bundled } from '#scripts/bench/page/bundle.ts';
import { type ByPage, median, sum } from '#scripts/bench/page/statistics.ts';
import type { OwnWork } from './own-work.ts';
import type { Subject } from './subject.ts';
import { type Visit, visit } from './visit.ts';

export interface PageVisit extends Visit {
  readonly page: string;
  readonly repeat: number;
}

/** A page and where it is served. */
export interface PageAt {
  readonly name: string;
  readonly address: string;
}

export interface VisitsOptions {
  /** What it is called in what is said. */
  readonly what: string;
  readonly start: () => Promise<Subject>;
  readonly pages: readonly PageAt[];
  readonly repeats: number;
  readonly say: (line: string) => void;
}

/** Visits all of the pages, as often as told, in one browser that is started for it. */
export async function visits({ what, start, pages, repeats, say }: VisitsOptions): Promise<PageVisit[]> {
  const bareWalk = { source: await bundled('bare-walk'), address: '' };
  const all: PageVisit[] = [];
  const subject = await start();
  try {
    for (const [index, { name: page, address }] of pages.entries()) {
      say(`${what}, page ${index + 1} of ${pages.length}: ${page}`);
      for (let repeat = 0; repeat < repeats; repeat++) {
        all.push({ page, repeat, ...(await visit(subject, address, bareWalk)) });
      }
    }
    return all;
  } finally {
    await subject.close();
  }
}

/** Which part of our work is meant. */
export type Part = (work: OwnWork) => boolean;

export const EVERYTHING: Part = () => true;
/** Walk, send, parse, paint: all but the gate, and but compiling scripts and running their modules for the first time. */
export const WITHOUT_LOADING: Part = ({ script, since }) => script === '' && since !== 'gate.js';
/** The gate and what it had called, until another script takes over. */
export const GATE: Part = ({ since }) => since === 'gate.js';

/** Milliseconds of a part by page: the median of the repeats, or one repeat's. */
export function costs(all: readonly PageVisit[], part: Part, repeat?: number): ByPage {
  return byPage(all, ({ work }) => sum(work.filter(part).map(({ ms }) => ms)), repeat);
}

export const walks = (all: readonly PageVisit[], repeat?: number): ByPage =>
  byPage(all, ({ walk }) => walk.ms, repeat);

function byPage(all: readonly PageVisit[], value: (visit: PageVisit) => number, repeat?: number): ByPage {
  const pages = Map.groupBy(
    all.filter((one) => repeat === undefined || one.repeat === repeat),
    ({ page }) => page,
  );
  return new Map([...pages].map(([page, some]) => [page, median(some.map(value))]));
}
