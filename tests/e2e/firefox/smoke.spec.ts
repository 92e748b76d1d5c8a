/** The built extension in a real Firefox: what differs between browsers is tried here, the rest in Chromium. */
import { test as base, expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { ensureFirefox } from '#scripts/browsers/firefox.ts';
import { type Site, serveSite } from '#scripts/site-server.ts';
import {
  ask,
  cardText,
  type FirefoxWithExtension,
  launchFirefox,
  openOwn,
  restOn,
  stateAt,
} from '#tests/harness/firefox.ts';
import { until } from '#tests/harness/until.ts';

interface WorkerFixtures {
  readonly site: Site;
  readonly firefox: FirefoxWithExtension;
}

const test = base.extend<{ readonly article: Page }, WorkerFixtures>({
  site: [
    async ({ browserName: _ }, use) => {
      const site = await serveSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  firefox: [
    async ({ browserName: _ }, use) => {
      const firefox = await launchFirefox(ensureFirefox().path);
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  article: async ({ firefox, site }, use) => {
    const page = await firefox.firefox.newPage();
    await page.goto(site.origin + PATH);
    await until('the page to be read', () => isRead(firefox, site));
    await use(page);
    await page.close();
    await ask(firefox.backstage, 'background/delete-everything');
  },
});

const PATH = '/kharkiv-autumn.html';

async function isRead({ backstage }: FirefoxWithExtension, { origin }: Site): Promise<boolean> {
  const state = await stateAt(backstage, origin + PATH);
  return state?.state === 'annotated' && state.reading === false;
}

/** Texts of the painted ranges, read by the page's own script. */
const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((ranges) =>
      [...ranges].map((painted) => {
        const range = document.createRange();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        return range.toString();
      }),
    ),
  );

test('marks names and leaves the page byte for byte as it was', async ({ article, site }) => {
  expect(await marked(article)).toEqual(expect.arrayContaining(['Kupyansk', 'Izyum']));
  const [now, parsed] = await article.evaluate(async (url) => {
    const source = await (await fetch(url)).text();
    const fresh = new DOMParser().parseFromString(source, 'text/html');
    return [document.documentElement.outerHTML, fresh.documentElement.outerHTML];
  }, site.origin + PATH);
  expect(now).toBe(parsed);
});

test('opens the card of a mention on which the pointer rests, and closes it on Escape', async ({
  article,
  site,
  firefox,
}) => {
  await restOn(article, 'Kupyansk');
  const text = await until('a card', async () => {
    const shown = await cardText(firefox.backstage, site.origin + PATH);
    return shown.includes('30,000') && shown;
  });
  expect(text).toContain('As told on 9 Sep 2022');
  await article.keyboard.press('Escape');
  await until(
    'the card to close',
    async () => (await cardText(firefox.backstage, site.origin + PATH)) === '',
  );
});

test('switches off and on from the popup, in the open tab', async ({ article, firefox, site }) => {
  const { backstage } = firefox;
  const tab = await backstage.evaluate(tabAt, site.origin + PATH);
  const popup = await openOwn(firefox.firefox, `popup.html?tab=${tab}`);
  const everywhere = 'aria/Everywhere[role="switch"]';
  await (await popup.waitForSelector(everywhere))?.click();
  await until(
    'the page to be silent',
    async () => (await stateAt(backstage, site.origin + PATH))?.why === 'off-everywhere',
  );
  expect(await marked(article)).toEqual([]);
  await (await popup.waitForSelector(everywhere))?.click();
  await article.bringToFront();
  await until('the marks to be back', async () => (await marked(article)).includes('Kupyansk'));
  await popup.close();
});

test('opens a card although the background was put to sleep', async ({ article, firefox, site }) => {
  await until('the background to sleep', () => firefox.backstage.evaluate(isAsleep), 20_000);
  await restOn(article, 'Kupyansk');
  await until('a card', async () =>
    (await cardText(firefox.backstage, site.origin + PATH)).includes('30,000'),
  );
});

interface ExtensionApi {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
  };
  readonly extension: { getViews(filter: object): readonly Window[] };
}
declare const browser: ExtensionApi;

/** Runs in a page of the extension. */
async function tabAt(url: string): Promise<number> {
  const tab = (await browser.tabs.query({})).find((one) => one.url === url);
  return tab?.id ?? -1;
}

/** Runs in a page of the extension: the background page is among its views while it is loaded, and asking does not wake it. */
function isAsleep(): Promise<boolean> {
  const own = browser.extension.getViews({}).map((view) => view.location.pathname);
  return Promise.resolve(!own.some((path) => path.includes('background')));
}
