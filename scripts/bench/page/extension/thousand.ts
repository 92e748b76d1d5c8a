/** A page with a thousand mentions, all of them marked: what of the page has changed. */
import type { Page } from '@playwright/test';
import { launchPlain } from '#scripts/bench/page/plain-browser.ts';
import { until } from '#tests/harness/until.ts';
import { onItsMainThread, ownWork } from './own-work.ts';
import { isRead, type Reader } from './reader.ts';
import { traced } from './trace.ts';

export const MENTIONS = 1_000;
const IN_PARAGRAPH = 5;

export interface Thousand {
  /** Ranges painted when it was looked at. */
  readonly painted: number;
  readonly layouts: number;
  readonly styles: number;
  /** More than in a browser without the extension. */
  readonly nodes: number;
  readonly bytes: number;
}

/** The page: each paragraph names some of the names. */
export function pageOfMentions(names: readonly string[]): string {
  const name = (at: number) => names[at % names.length] ?? '';
  const paragraphs = Array.from({ length: MENTIONS / IN_PARAGRAPH }, (_, at) => {
    const named = Array.from(
      { length: IN_PARAGRAPH },
      (_, i) => `the mayor of ${name(at * IN_PARAGRAPH + i)}`,
    );
    return `<h2>Part ${at}</h2><p>On Monday ${named.join(', then ')} spoke.</p>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A thousand</title>
<meta property="og:type" content="article"></head><body><article>${paragraphs.join('\n')}</article></body></html>`;
}

/** A window in which all of it stands, so that every mention is painted. */
const WINDOW = { width: 1280, height: 24_000 } as const;

export async function thousand(reader: Reader, address: string): Promise<Thousand> {
  const plain = await withoutExtension(address);
  const { context, url } = reader.extension;
  const browser = context.browser();
  if (browser === null) throw new Error('The browser cannot be traced.');
  await reader.backstage.ask('background/change-settings', { change: { marks: 'every' } });
  const page = await context.newPage();
  try {
    await page.setViewportSize(WINDOW);
    let painted = 0;
    const events = await traced(browser, page, async () => {
      await page.goto(address);
      await isRead(reader, page);
      painted = await allPainted(page);
    });
    const whose = { origin: url(''), world: 'According To' };
    const work = ownWork(onItsMainThread(events, whose), whose);
    const now = await sizeOf(page);
    return {
      painted,
      layouts: work.reduce((all, { layouts }) => all + layouts, 0),
      styles: work.reduce((all, { styles }) => all + styles, 0),
      nodes: now.nodes - plain.nodes,
      bytes: now.bytes - plain.bytes,
    };
  } finally {
    await page.close();
    await reader.backstage.ask('background/change-settings', { change: { marks: 'first' } });
  }
}

async function allPainted(page: Page): Promise<number> {
  const count = () =>
    page.evaluate(() => [...CSS.highlights.values()].reduce((all, { size }) => all + size, 0));
  return until('all mentions to be painted', async () => {
    const painted = await count();
    return painted >= MENTIONS && painted;
  });
}

const sizeOf = (page: Page): Promise<{ readonly nodes: number; readonly bytes: number }> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    let nodes = 0;
    while (walker.nextNode() !== null) nodes++;
    return { nodes, bytes: new TextEncoder().encode(document.documentElement.outerHTML).length };
  });

async function withoutExtension(
  address: string,
): Promise<{ readonly nodes: number; readonly bytes: number }> {
  const browser = await launchPlain();
  try {
    const page = await browser.newPage();
    await page.goto(address);
    return await sizeOf(page);
  } finally {
    await browser.close();
  }
}
