/** The browsers of this part, each with the built extension and, beside it, without. */
import { type BrowserContext, type CDPSession, chromium } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { ensureChromium } from '#scripts/browsers/chromium.ts';
import { ensureFirefox } from '#scripts/browsers/firefox.ts';
import { Backstage } from '#tests/harness/backstage.ts';
import { launchWithExtension } from '#tests/harness/extension.ts';
import { ask, launchFirefox } from '#tests/harness/firefox.ts';

/** A page that is open. */
export interface Tab {
  /** Runs an expression in the page's own world; waits for what it promises. */
  evaluate<T>(expression: string): Promise<T>;
  /** The debugging protocol of a Chromium; absent in a Firefox. */
  readonly protocol?: CDPSession;
  close(): Promise<void>;
}

export interface Contestant {
  readonly name: 'Chromium' | 'Firefox';
  /** Opens a page in the browser with the extension, or in the one without. */
  open(address: string, ours: boolean): Promise<Tab>;
  close(): Promise<void>;
}

/** Tall, so that ten thousand marks stand near it. */
const WINDOW = { width: 1280, height: 3400 } as const;

/** Every name is marked, not the first of each section only. */
const EVERY = { change: { marks: 'every' } } as const;

const PLAIN = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openChromium(): Promise<Contestant> {
  const executable = ensureChromium().path;
  const ours = await launchWithExtension({ executable, headless: true, loopbackOnly: true });
  try {
    const backstage = await Backstage.of(ours);
    await backstage.ask('background/change-settings', EVERY);
    const plain = await chromium.launch({ executablePath: executable, headless: true, args: PLAIN });
    const plainContext = await plain.newContext();
    return {
      name: 'Chromium',
      open: (address, isOurs) => openTab(isOurs ? ours.context : plainContext, address),
      close: async () => {
        await plain.close();
        await ours.close();
      },
    };
  } catch (error) {
    await ours.close();
    throw error;
  }
}

async function openTab(context: BrowserContext, address: string): Promise<Tab> {
  const page = await context.newPage();
  await page.setViewportSize(WINDOW);
  await page.goto(address);
  return {
    evaluate: (expression) => page.evaluate(expression),
    protocol: await context.newCDPSession(page),
    close: () => page.close(),
  };
}

export async function openFirefox(): Promise<Contestant> {
  const executable = ensureFirefox().path;
  const ours = await launchFirefox(executable, { idle: 30_000 });
  try {
    await ask(ours.backstage, 'background/change-settings', EVERY);
    const plain = await puppeteer.launch({
      ...{ browser: 'firefox', executablePath: executable, headless: true, defaultViewport: null },
      extraPrefsFirefox: {
        'network.dns.forceResolve': '127.0.0.1',
        'network.captive-portal-service.enabled': false,
        'network.connectivity-service.enabled': false,
      },
    });
    return {
      name: 'Firefox',
      async open(address, isOurs) {
        const page = await (isOurs ? ours.firefox : plain).newPage();
        await page.setViewport(WINDOW);
        await page.goto(address);
        await page.bringToFront();
        return {
          evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
          close: () => page.close(),
        };
      },
      close: async () => {
        await plain.close();
        await ours.close();
      },
    };
  } catch (error) {
    await ours.close();
    throw error;
  }
}
