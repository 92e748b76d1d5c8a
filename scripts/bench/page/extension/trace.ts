/** The browser's own record of what a page did. */
import type { Browser, Page } from '@playwright/test';

/** A complete event of a trace (`ph` is `X`), as far as it is read. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Begin and duration in microseconds of the machine's clock. */
  readonly ts: number;
  readonly dur: number;
  /** Microseconds that the thread computed meanwhile: what other programs took is not in it. */
  readonly tdur: number;
  readonly args: {
    readonly worldName?: string;
    readonly data?: { readonly url?: string };
  };
}

/** An event as the browser writes it down. */
export type RecordedEvent = Omit<TraceEvent, 'dur' | 'tdur'> &
  Partial<Pick<TraceEvent, 'dur' | 'tdur'>> & { readonly ph: string };

/** Tasks, scripts, callbacks and the microtasks after them. No sampling profiler: it would slow what it measures. */
export const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'toplevel'];

/** The complete events of all processes while `act` went on, in a page that the test driver looks at. */
export async function traced(browser: Browser, page: Page, act: () => Promise<void>): Promise<TraceEvent[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  let recorded: Buffer | undefined;
  try {
    await act();
  } finally {
    recorded = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(recorded.toString()) as { traceEvents: readonly RecordedEvent[] };
  return completeEvents(traceEvents);
}

/** Those that begin and end, by begin; of two that begin together the longer first. */
export function completeEvents(recorded: readonly RecordedEvent[]): TraceEvent[] {
  return recorded
    .filter(({ ph }) => ph === 'X')
    .map(({ name, pid, tid, ts, dur = 0, tdur = 0, args }) => ({ name, pid, tid, ts, dur, tdur, args }))
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
}
