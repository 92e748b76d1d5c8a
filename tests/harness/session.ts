/**
 * A Chromium with the built extension whose tabs are hidden when another is before them, as they are for readers.
 * (Playwright makes every page believe that it is looked at.) Its windows come back when it is started again.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_BUILD, type Profile } from './extension.ts';

interface ExtensionApi {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: {
    create(tab: { url: string; active: boolean }): Promise<unknown>;
    query(filter: object): Promise<readonly { readonly url?: string; readonly status?: string }[]>;
  };
}
declare const chrome: ExtensionApi;

export interface Session {
  readonly browser: Browser;
  /** Opens pages in tabs that nobody looks at, and waits until they are loaded. */
  openBehind(addresses: readonly string[]): Promise<void>;
  /** The page at an address. */
  pageAt(address: string): Promise<Page>;
  /** Asks the background, as a page of the extension; a failure is thrown. */
  ask<T>(name: string): Promise<T>;
  /** Closes the extension's pages: those that are open now, and the one that asks. */
  closeOwn(): Promise<void>;
  close(): Promise<void>;
}

/** @param isAgain the windows that were open when the profile was last used come back */
export async function startSession(executable: string, profile: Profile, isAgain: boolean): Promise<Session> {
  if (!existsSync(join(CHROMIUM_BUILD, 'manifest.json'))) {
    throw new Error(`${CHROMIUM_BUILD} holds no extension: run \`npm run build\` first.`);
  }
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless: true,
    pipe: true,
    userDataDir: profile.path,
    defaultViewport: null,
    enableExtensions: [CHROMIUM_BUILD],
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--window-size=1280,860',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ...(isAgain ? ['--restore-last-session'] : []),
    ],
  });
  const pageAt = async (address: string): Promise<Page> => {
    const page = await (await browser.waitForTarget((target) => target.url() === address)).page();
    if (page === null) throw new Error(`${address} is no page.`);
    return page;
  };
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const own = new URL('/', worker.url()).href;
  let asking: Promise<Page> | undefined;
  const backstage = (): Promise<Page> => {
    asking ??= browser.newPage().then(async (page) => {
      await page.goto(`${own}manifest.json`);
      return page;
    });
    return asking;
  };

  return {
    browser,
    pageAt,
    async openBehind(addresses) {
      await (await backstage()).evaluate(async (urls) => {
        await Promise.all(urls.map((url) => chrome.tabs.create({ url, active: false })));
      }, addresses);
      for (const address of addresses) {
        await (await pageAt(address)).waitForFunction(() => document.readyState === 'complete');
      }
    },
    async ask<T>(name: string) {
      const message = { name, request: {} };
      const page = await backstage();
      const answer = await page.evaluate((asked) => chrome.runtime.sendMessage(asked), message);
      const { ok, value } = answer as { ok: boolean; value: T };
      if (!ok) throw new Error(`${name} was answered with ${JSON.stringify(answer)}.`);
      return value;
    },
    async closeOwn() {
      asking = undefined;
      for (const page of await browser.pages()) if (page.url().startsWith(own)) await page.close();
    },
    close: () => browser.close(),
  };
}
