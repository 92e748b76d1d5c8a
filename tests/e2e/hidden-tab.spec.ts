/**
 * Tabs that nobody looks at, in a Chromium that tells its pages so: the driver of the other tests tells every page that
 * it is in front.
 */
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { ensureChromium } from '#scripts/browsers/chromium.ts';
import { type Site, serveSite } from '#scripts/site-server.ts';
import { CHROMIUM_BUILD } from '#tests/harness/extension.ts';
import { until } from '#tests/harness/until.ts';

interface Tabs {
  create(tab: { url: string; active: boolean }): Promise<{ readonly id: number }>;
  update(tabId: number, change: { active: boolean }): Promise<unknown>;
  sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<unknown>;
}
declare const chrome: { readonly tabs: Tabs };

interface State {
  readonly value?: { readonly state: string; readonly reading?: boolean; readonly mentions?: number };
}

let site: Site;
let browser: Browser;
/** A page of the extension, from which its tabs are seen. */
let backstage: Page;

test.beforeAll(async () => {
  site = await serveSite();
  browser = await puppeteer.launch({
    executablePath: ensureChromium().path,
    headless: true,
    enableExtensions: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
  const id = await browser.installExtension(CHROMIUM_BUILD);
  backstage = await browser.newPage();
  await backstage.goto(`chrome-extension://${id}/manifest.json`);
});
test.afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const openBehind = async (address: string): Promise<number> =>
  (await backstage.evaluate((url) => chrome.tabs.create({ url, active: false }), address)).id;

const show = (tab: number): Promise<unknown> =>
  backstage.evaluate((id) => chrome.tabs.update(id, { active: true }), tab);

/** What the script in a tab answers; undefined if none is there. */
const stateOf = (tab: number): Promise<State | undefined> =>
  backstage.evaluate(
    (id) =>
      chrome.tabs
        .sendMessage(id, { name: 'page/state', request: {} }, { frameId: 0 })
        .catch(() => undefined) as Promise<State | undefined>,
    tab,
  );

/** Names of our scripts in a page, in order. */
async function scriptsOf(address: string): Promise<string[]> {
  const target = await browser.waitForTarget((one) => one.url() === address);
  const session: CDPSession = await target.createCDPSession();
  const names: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => {
    const [, name] = /^chrome-extension:\/\/[a-z]+\/([\w-]+)\.js$/u.exec(url) ?? [];
    if (name !== undefined) names.push(name);
  });
  await session.send('Debugger.enable');
  return names;
}

test('a tab that nobody looks at carries the gate and nothing else; shown, it is read', async () => {
  const address = `${site.origin}/kharkiv-autumn.html`;
  const tab = await openBehind(address);
  await until('the gate to answer', () => stateOf(tab));
  const scripts = await scriptsOf(address);
  await until('the scripts to be named', async () => scripts.includes('gate'));
  // There and back again, in the order in which it was sent: longer than a gate that asks at once would need.
  for (let i = 0; i < 20; i++) expect((await stateOf(tab))?.value?.state).toBe('silent');
  expect(scripts).toEqual(['gate']);

  await show(tab);
  await until('the page to be read', async () => {
    const { value } = (await stateOf(tab)) ?? {};
    return value?.state === 'annotated' && value.reading === false && (value.mentions ?? 0) > 0;
  });
  expect(scripts).toEqual(['gate', 'content-script']);
});
