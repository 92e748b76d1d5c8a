/**
 * From the end of hover intent to the card: how many frames the reader waits. The page counts its own frames.
 *
 *   pointer enters ──── INTENT_MS ────▶│ frame │ frame (the card's host is there: this one paints it)
 *                                          1       2
 */
import type { Page } from '@playwright/test';
import { INTENT_MS } from '#lib/card/constants.ts';
import { serveSite } from '#scripts/site-server.ts';
import { CardReader } from '#tests/harness/card.ts';
import { leave, reachMark } from '#tests/harness/pointer.ts';
import { until } from '#tests/harness/until.ts';
import { isRead, type Reader } from './reader.ts';

/** Marks of the demonstration's article, each the first of its paragraph. */
const TEXTS = ['Kupyansk', 'Energoatom', 'Izyum'] as const;

/** Times each mark is pointed at. */
const ROUNDS = 5;

export type Background = 'awake' | 'asleep';

/** Frames of each hover. The shipped pack is what is asked. */
export async function cardFrames(reader: Reader, background: Background): Promise<number[]> {
  const site = await serveSite();
  const page = await reader.extension.context.newPage();
  try {
    await page.goto(`${site.origin}/kharkiv-autumn.html`);
    await isRead(reader, page);
    const cards = await CardReader.of(page);
    const frames: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const text of TEXTS) {
        const { x, y } = await reachMark(page, text);
        await page.mouse.move(4, 4);
        await watchFrames(page);
        if (background === 'asleep') await reader.backstage.killBackground();
        await page.bringToFront();
        await page.mouse.move(x, y);
        frames.push(await until('the card to be painted', () => framesUntilCard(page)));
        await leave(page, cards);
      }
    }
    return frames;
  } finally {
    await page.close();
    await site.close();
  }
}

interface Watched {
  entered: number | undefined;
  shown: number | undefined;
  ticks: number[];
}

/** Notes when the pointer moves, when something is added beside the body, and every frame between. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: Watched & { tick(): void } = {
      ...{ entered: undefined, shown: undefined, ticks: [] },
      tick() {
        if (Reflect.get(globalThis, 'watched') !== watched) return;
        watched.ticks.push(performance.now());
        requestAnimationFrame(() => watched.tick());
      },
    };
    Reflect.set(globalThis, 'watched', watched);
    addEventListener(
      'pointermove',
      ({ timeStamp }) => {
        watched.entered ??= timeStamp;
      },
      { capture: true },
    );
    new MutationObserver((records) => {
      if (records.some(({ addedNodes }) => addedNodes.length > 0)) watched.shown ??= performance.now();
    }).observe(document.documentElement, { childList: true });
    watched.tick();
  });
}

/** Frames begun after the end of intent, up to the one that paints the card; undefined as long as it is not painted. */
function framesUntilCard(page: Page): Promise<number | undefined> {
  return page.evaluate((intent) => {
    const { entered, shown, ticks }: Watched = Reflect.get(globalThis, 'watched');
    if (entered === undefined || shown === undefined || (ticks.at(-1) ?? 0) <= shown) return undefined;
    const painted = ticks.findIndex((tick) => tick > shown);
    return ticks.slice(0, painted + 1).filter((tick) => tick > entered + intent).length;
  }, INTENT_MS);
}
