import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { Response } from '#lib/messages/message-map.ts';
import { ensureChromium } from '#scripts/browsers/chromium.ts';
import { serveSite } from '#scripts/site-server.ts';
import { createProfile } from '#tests/harness/extension.ts';
import { quantity } from '#tests/harness/quantity.ts';
import { startSession } from '#tests/harness/session.ts';
import { until } from '#tests/harness/until.ts';

type Effort = Response<'background/effort'>;

const TABS = quantity(200, 20, 'tabs with the same article');

/** How many of them the reader turns to after the restart. */
const SHOWN = 3;

test(`of ${TABS.words}, restored with the browser, those are read that the reader looks at`, async () => {
  test.setTimeout(60_000 + TABS.count * 3_000);
  const site = await serveSite();
  const profile = createProfile();
  const { path: executable } = ensureChromium();
  const front = `${site.origin}/front.html`;
  const addresses = Array.from({ length: TABS.count }, (_, n) => `${site.origin}/kharkiv-autumn.html?${n}`);
  let session = await startSession(executable, profile, false);
  try {
    await session.openBehind([...addresses, front]);
    await (await session.pageAt(front)).bringToFront();
    await session.closeOwn();
    await session.close();

    session = await startSession(executable, profile, true);
    for (const address of addresses) await untilLoaded(await session.pageAt(address));
    expect(await session.ask<Effort>('background/effort')).toMatchObject({ scans: 0, characters: 0 });

    let characters = 0;
    for (const [n, address] of addresses.slice(0, SHOWN).entries()) {
      const page = await session.pageAt(address);
      expect(await marksIn(page)).toBe(0);
      await page.bringToFront();
      await untilMarked(page);
      const effort = await session.ask<Effort>('background/effort');
      if (n === 0) characters = effort.characters;
      expect(effort).toMatchObject({ indexLoads: 1, characters: (n + 1) * characters });
    }
    expect(characters).toBeGreaterThan(1000);
    for (const address of addresses.slice(SHOWN)) {
      expect(await marksIn(await session.pageAt(address))).toBe(0);
    }
  } finally {
    await session.close();
    profile.remove();
    await site.close();
  }
});

const untilLoaded = (page: Page) => page.waitForFunction(() => document.readyState === 'complete');

const marksIn = (page: Page): Promise<number> =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));

const untilMarked = (page: Page): Promise<boolean> => until('marks', async () => (await marksIn(page)) > 0);
