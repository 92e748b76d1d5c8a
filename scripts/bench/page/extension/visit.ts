/** One visit to a page with the extension, traced from the address to the last mark, and the bare walk of it after. */
import { setTimeout as pause } from 'node:timers/promises';
import { runCold, type Script } from '#scripts/bench/page/world.ts';
import { emptyTasks, type OwnWork, onItsMainThread, ownWork, type Whose } from './own-work.ts';
import { isRead, type Reader } from './reader.ts';
import { traced } from './trace.ts';

export interface Visit {
  readonly isRead: boolean;
  readonly work: readonly OwnWork[];
  /** Milliseconds of tasks that did nothing. */
  readonly empty: readonly number[];
  /** The bare walk of the same document, cold, in a world of its own: milliseconds, and what it saw. */
  readonly walk: { readonly ms: number; readonly characters: number };
}

/** Marks follow in the frames after the last answer (ms): a few frames of a slow machine. */
const LAST_FRAMES = 250;

export async function visit(reader: Reader, address: string, bareWalk: Script): Promise<Visit> {
  const { context, url } = reader.extension;
  const browser = context.browser();
  if (browser === null) throw new Error('The browser cannot be traced.');
  const page = await context.newPage();
  const whose: Whose = { origin: url(''), world: 'According To' };
  try {
    let wasRead = false;
    const events = await traced(browser, page, async () => {
      await page.goto(address);
      wasRead = await isRead(reader, page);
      await pause(LAST_FRAMES);
    });
    const own = onItsMainThread(events, whose);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const { ms, characters } = await runCold(session, bareWalk);
    return { isRead: wasRead, work: ownWork(own, whose), empty: emptyTasks(own), walk: { ms, characters } };
  } finally {
    await page.close();
  }
}
