/**
 * The built extension in a real Chromium. One browser serves all tests of a file after another; each test starts from
 * the state of a fresh install and closes what it opened.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { ensureChromium } from '#scripts/browsers/chromium.ts';
import { type Site, serveSite } from '#scripts/site-server.ts';
import { Backstage } from '#tests/harness/backstage.ts';
import { CardReader } from '#tests/harness/card.ts';
import { type ExtensionBrowser, launchWithExtension } from '#tests/harness/extension.ts';
import { until } from '#tests/harness/until.ts';

/** A page of the newspaper, opened by a reader. */
export interface Visit {
  readonly page: Page;
  readonly cards: CardReader;
  /** The browser's id of its tab. */
  readonly tab: number;
}

/** What a document answers when it is asked for its state. */
export interface State {
  readonly state: 'annotated' | 'silent';
  readonly mentions?: number;
  readonly reading?: boolean;
  readonly why?: string;
}

interface TestFixtures {
  /** Opens a page and waits until the extension's script in it answers. */
  readonly open: (path: string) => Promise<Visit>;
  /** Opens a page and waits until it is read and marked. */
  readonly read: (path: string) => Promise<Visit>;
  /** Restores the state of a fresh install after each test. */
  readonly afresh: undefined;
}

interface WorkerFixtures {
  readonly site: Site;
  readonly extension: ExtensionBrowser;
  readonly backstage: Backstage;
}

/** A window in which a whole article of the newspaper stands, so that all of its marks are near the viewport. */
export const TALL = { width: 1280, height: 3400 } as const;

export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [
    async ({ browserName: _ }, use) => {
      const site = await serveSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  extension: [
    async ({ browserName: _ }, use) => {
      const extension = await launchWithExtension({
        executable: ensureChromium().path,
        headless: true,
        loopbackOnly: true,
        anyCertificate: true,
      });
      await use(extension);
      await extension.close();
    },
    { scope: 'worker' },
  ],
  backstage: [
    async ({ extension }, use) => {
      await use(await Backstage.of(extension));
    },
    { scope: 'worker' },
  ],
  open: async ({ extension, site, backstage }, use) => {
    await use(async (path) => {
      const page = await extension.context.newPage();
      await page.goto(site.origin + path);
      const tab = await backstage.tabOf(page);
      await until('the page to answer', () => stateOf(backstage, tab));
      return { page, tab, cards: await CardReader.of(page) };
    });
  },
  read: async ({ open, backstage }, use) => {
    await use(async (path) => {
      const visit = await open(path);
      await untilRead(backstage, visit.tab);
      return visit;
    });
  },
  afresh: [
    async ({ extension, backstage }, use) => {
      await use(undefined);
      const opened = extension.context.pages().filter((page) => page !== backstage.page);
      await Promise.all(opened.map((page) => page.close()));
      await backstage.ask('background/delete-everything');
    },
    { auto: true },
  ],
});

export { expect };

/** The state of a tab's document, or undefined if no script of the extension is there. */
export async function stateOf(backstage: Backstage, tab: number): Promise<State | undefined> {
  try {
    return await backstage.askTab<State>(tab, 'page/state');
  } catch {
    return undefined;
  }
}

/** Waits until everything on the page that can be read has been read. */
export async function untilRead(backstage: Backstage, tab: number): Promise<State> {
  return until('the page to be read', async () => {
    const state = await stateOf(backstage, tab);
    return state?.state === 'annotated' && state.reading === false && state;
  });
}

/** Waits until a tab's document is silent, for this reason. */
export async function untilSilent(backstage: Backstage, tab: number, why: string): Promise<void> {
  await until(`the page to be silent (${why})`, async () => (await stateOf(backstage, tab))?.why === why);
}
