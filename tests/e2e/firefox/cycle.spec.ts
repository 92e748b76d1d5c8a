/** A reader's way with a feed, in Firefox: subscribe, update, see it on a card in an open tab, undo, restart, still undone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { LibraryView, PackView } from '#lib/library/view.ts';
import { ensureFirefox } from '#scripts/browsers/firefox.ts';
import { serveSite } from '#scripts/site-server.ts';
import { startFeedServer } from '#tests/harness/feed-server.ts';
import { ask, cardText, launchFirefox, openOwn, restOn, stateAt } from '#tests/harness/firefox.ts';
import { COURIER_PACK, courierPack, openNewsroom } from '#tests/harness/newsroom.ts';
import { until } from '#tests/harness/until.ts';

const PATH = '/kharkiv-autumn.html';

async function packIn(backstage: Page): Promise<PackView | undefined> {
  const answer = (await ask(backstage, 'background/library')) as { value: LibraryView };
  return answer.value.packs.find(({ id }) => id === COURIER_PACK);
}

/** Presses a button or follows a link by its words, once it is shown. */
async function press(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  await until(`“${words}”`, () =>
    page.evaluate((wanted) => {
      const shown = [...document.querySelectorAll<HTMLElement>('button, a')].find(
        (element) => element.checkVisibility() && element.textContent.trim().startsWith(wanted),
      );
      shown?.click();
      return shown !== undefined;
    }, words),
  );
}

test('subscribe, see the difference, update, see it on a card, undo, restart: still undone', async () => {
  test.setTimeout(180_000);
  const [site, server] = await Promise.all([serveSite(), startFeedServer()]);
  const profile = mkdtempSync(join(tmpdir(), 'according-to-'));
  try {
    const newsroom = await openNewsroom(server);
    await newsroom.publish([courierPack(1)]);
    const { firefox, backstage, close } = await launchFirefox(ensureFirefox().path, {
      profile,
      idle: 30_000,
    });
    const index = await openOwn(firefox, 'options.html');
    const address = await until(
      'the field',
      async () => (await index.$('input[type="url"], input[type="text"]')) ?? undefined,
    );
    await address.type(newsroom.url);
    await press(index, 'Look');
    await press(index, 'The fingerprint matches: subscribe');
    await until('the pack', async () => (await packIn(backstage))?.serves.version === 1);
    await ask(backstage, 'background/set-pack', { pack: 'kharkiv-counteroffensive-2022', enabled: false });

    const article = await firefox.newPage();
    await article.goto(site.origin + PATH);
    await until('the page to be read', async () => {
      const state = await stateAt(backstage, site.origin + PATH);
      return state?.state === 'annotated' && state.reading === false;
    });
    const cardSays = async (words: string) => {
      await restOn(article, 'Energoatom');
      await until(`“${words}” on the card`, async () =>
        (await cardText(backstage, site.origin + PATH)).replaceAll('\u00A0', ' ').includes(words),
      );
      await article.keyboard.press('Escape');
      await article.mouse.move(4, 4);
    };
    await cardSays('10 days');

    await newsroom.publish([courierPack(2)]);
    await press(index, 'Check now');
    await press(index, 'See the difference');
    await press(index, 'Install');
    await until('the new version', async () => (await packIn(backstage))?.serves.version === 2);
    await cardSays('7 days');

    await ask(backstage, 'background/change-pack', { pack: COURIER_PACK, to: 'undo' });
    await cardSays('10 days');
    await close();

    const again = await launchFirefox(ensureFirefox().path, { profile, idle: 30_000 });
    expect(await packIn(again.backstage)).toMatchObject({
      serves: { version: 1 },
      pending: { version: 2, why: 'undone' },
    });
    await ask(again.backstage, 'background/update-feed', { feed: 'courier-facts', how: 'install' });
    expect(await packIn(again.backstage)).toMatchObject({ serves: { version: 1 } });
    expect(
      server.requests.flatMap(({ headers }) => [headers.origin, headers.cookie, headers.referer]),
    ).toEqual(server.requests.flatMap(() => [undefined, undefined, undefined]));
    await again.close();
  } finally {
    await Promise.all([site.close(), server.close()]);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});
