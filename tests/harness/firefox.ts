/** A Firefox with the built extension in it. Pages cannot see into the card's closed root; Firefox lets extensions do so. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { GECKO_ID } from '#lib/platform/manifest.ts';
import { ROOT } from '#scripts/node/newer-node.mjs';
import { until } from './until.ts';

export const FIREFOX_BUILD = join(ROOT, '.output', 'firefox-mv3');

/** Firefox gives each installation an address of its own; this one is chosen beforehand. */
const UUID = '5a1f2c3e-8d47-4b6a-9e0f-7c2b1d3e4f50';

interface ExtensionApi {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
    sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<unknown>;
  };
  readonly scripting: {
    executeScript<T>(injection: {
      target: { tabId: number };
      func: () => T;
    }): Promise<readonly { readonly result: T }[]>;
  };
}
declare const browser: ExtensionApi;

/** An element as Firefox shows it to content scripts. */
interface Openable {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

export interface FirefoxWithExtension {
  readonly firefox: Browser;
  /** A page of the extension that does nothing by itself. */
  readonly backstage: Page;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  /** Folder of a profile that outlives the browser; one of its own that is gone afterwards if absent. */
  readonly profile?: string;
  /** After how many idle milliseconds the background goes to sleep; Firefox itself waits thirty seconds. */
  readonly idle?: number;
}

/** @param executable of Firefox */
export async function launchFirefox(
  executable: string,
  { profile, idle = 1000 }: FirefoxOptions = {},
): Promise<FirefoxWithExtension> {
  if (!existsSync(join(FIREFOX_BUILD, 'manifest.json'))) {
    throw new Error(`${FIREFOX_BUILD} holds no extension: run \`npm run build:firefox\` first.`);
  }
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless: true,
    args: ['-remote-allow-system-access', '--width=1280', '--height=900'],
    defaultViewport: null,
    // What servers on loopback show as their certificate.
    acceptInsecureCerts: true,
    ...(profile === undefined ? {} : { userDataDir: profile }),
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'extensions.background.idle.timeout': idle,
      // An extension that is loaded for trying is taken out when the browser ends: what it stored stays.
      'extensions.webextensions.keepStorageOnUninstall': profile !== undefined,
      'extensions.webextensions.keepUuidOnUninstall': profile !== undefined,
      'network.dns.forceResolve': '127.0.0.1',
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
  try {
    await firefox.installExtension(FIREFOX_BUILD);
    const backstage = await openOwn(firefox, 'manifest.json');
    return { firefox, backstage, close: () => firefox.close() };
  } catch (error) {
    await firefox.close();
    throw error;
  }
}

/** Opens a page of the extension. Firefox never reports such a page as loaded, so its address is asked for. */
export async function openOwn(firefox: Browser, path: string): Promise<Page> {
  const page = await firefox.newPage();
  const address = `moz-extension://${UUID}/${path}`;
  page.goto(address).catch(() => undefined);
  await until(path, async () => {
    try {
      return (await page.evaluate(() => location.href)).startsWith(address);
    } catch {
      return false;
    }
  });
  return page;
}

/** Asks the background, as a page of the extension. */
export async function ask(backstage: Page, name: string, request: object = {}): Promise<unknown> {
  return backstage.evaluate((message) => browser.runtime.sendMessage(message), { name, request });
}

/** The state of the tab at an address, or undefined if no script of the extension is there. */
export async function stateAt(
  backstage: Page,
  address: string,
): Promise<Record<string, unknown> | undefined> {
  const answer = await backstage.evaluate(async (url) => {
    const tab = (await browser.tabs.query({})).find((one) => one.url === url);
    try {
      return (
        tab && (await browser.tabs.sendMessage(tab.id, { name: 'page/state', request: {} }, { frameId: 0 }))
      );
    } catch {
      return undefined;
    }
  }, address);
  return (answer as { value?: Record<string, unknown> } | undefined)?.value;
}

/** The text of the open card in the tab at an address; empty if none is open. */
export async function cardText(backstage: Page, address: string): Promise<string> {
  return backstage.evaluate(async (url) => {
    const tab = (await browser.tabs.query({})).find((one) => one.url === url);
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () => {
        const hosts: (Element & Openable)[] = [...document.querySelectorAll('html > :not(head, body)')];
        const dialogs = hosts.map((host) => host.openOrClosedShadowRoot?.querySelector('[role="dialog"]'));
        return dialogs.map((dialog) => dialog?.textContent ?? '').join('');
      },
    });
    return answer?.result ?? '';
  }, address);
}

/** Rests the pointer on the first painted mention of a text. */
export async function restOn(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  const point = await until(`“${text}” to be marked`, () =>
    page.evaluate((wanted) => {
      for (const ranges of CSS.highlights.values()) {
        for (const painted of ranges) {
          const range = document.createRange();
          range.setStart(painted.startContainer, painted.startOffset);
          range.setEnd(painted.endContainer, painted.endOffset);
          if (range.toString() !== wanted) continue;
          range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
      }
      return undefined;
    }, text),
  );
  await page.mouse.move(Math.max(0, point.x - 200), point.y + 120);
  await page.mouse.move(point.x, point.y, { steps: 16 });
}
