/**
 * One visit to a page with an extension, traced from the address to the last mark, and the bare walk of it after.
 *
 * No session is attached to the page while it is traced: with a test driver's, the engine collects source positions
 * for the debugger, and our content script alone takes 11 ms where it takes 4 to 5 for a reader (see `unwatched.ts`).
 * Nor is the page asked anything meanwhile, which would be work of ours. It is left alone for a while; if it then
 * turns out that it was not finished, the visit is made again with more time.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { runCold, type Script } from '#scripts/bench/page/world.ts';
import { emptyTasks, type OwnWork, onItsMainThread, ownWork } from './own-work.ts';
import type { Subject } from './subject.ts';
import type { Target } from './unwatched.ts';

export interface Visit {
  readonly isRead: boolean;
  readonly work: readonly OwnWork[];
  /** Milliseconds of tasks that did nothing. */
  readonly empty: readonly number[];
  /** The bare walk of the same document, cold, in a world of its own: milliseconds, and what it saw. */
  readonly walk: { readonly ms: number; readonly characters: number };
}

/** How long a page is left alone (ms): most are read in a third of it. */
const LEFT_ALONE = 1_000;
/** A page that is not finished after so long (ms) never will be. */
const LONGEST = 16_000;
/** Without work of ours at its end (ms), a trace has all of it: marks follow in the frames after the last answer. */
const QUIET = 250;

/** @throws {Error} if the page is not finished in the longest time it is given */
export async function visit(subject: Subject, address: string, bareWalk: Script): Promise<Visit> {
  for (let wait = LEFT_ALONE; wait <= LONGEST; wait *= 2) {
    const visited = await attempt(subject, address, wait, bareWalk);
    if (visited !== undefined) return visited;
  }
  throw new Error(`${address} was not finished.`);
}

/** Undefined if it was not finished in `wait` milliseconds. */
async function attempt(
  { browser, whose, outcome }: Subject,
  address: string,
  wait: number,
  bareWalk: Script,
): Promise<Visit | undefined> {
  let tab: Target | undefined;
  try {
    const events = await browser.traced(async () => {
      tab = await browser.open(address);
      await pause(wait);
    });
    if (tab === undefined) return undefined;
    const own = onItsMainThread(events, whose);
    const work = ownWork(own, whose);
    const isRead = await outcome(address, work);
    const end = events.reduce((latest, { ts, dur }) => Math.max(latest, ts + dur), 0);
    const last = work.at(-1);
    if (isRead === undefined || last === undefined || end - last.ts < (last.wall + QUIET) * 1000) {
      return undefined;
    }
    const session = await browser.attach(tab);
    await session.send('Performance.enable');
    const { ms, characters } = await runCold(session, bareWalk);
    return { isRead, work, empty: emptyTasks(own), walk: { ms, characters } };
  } finally {
    if (tab !== undefined) await browser.shut(tab);
  }
}
