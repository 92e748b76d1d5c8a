/** Every entrant on every page, cold, in shuffled order. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Reply } from '#scripts/bench/contenders/reply.ts';
import { spread } from '#scripts/bench/pages/folder.ts';
import type { NewsPage } from '#scripts/bench/pages/news-page.ts';
import type { PageServer } from '#scripts/bench/pages/serve.ts';
import { randomFrom, seedOf } from '#scripts/scale/random.ts';
import { bundled } from './bundle.ts';
import { type Entrant, SEARCHER } from './field.ts';
import { launchPlain } from './plain-browser.ts';
import { shuffled } from './statistics.ts';
import { type ColdRun, runCold, type Script } from './world.ts';

export interface Timing extends ColdRun {
  readonly what: string;
  readonly page: string;
  readonly repeat: number;
}

export interface ColdRunsOptions {
  readonly field: readonly Entrant[];
  readonly pages: readonly NewsPage[];
  readonly server: PageServer;
  readonly repeats: number;
  readonly say: (line: string) => void;
}

/** Where the server hands out so many names; '' for none. */
export const namesAddress = (names: number, as: Entrant['as']): string =>
  names === 0 ? '' : `/names/${as}/${names}`;

/** Of so many pages one is among the few; a median wants so many at least. */
const ONE_IN = 5;
const FEW_AT_LEAST = 10;

/** The pages for those who run on some only: every fifth, spread over all, but ten where there are as many. */
export const somePages = <T>(pages: readonly T[]): T[] =>
  spread(pages, Math.max(FEW_AT_LEAST, Math.ceil(pages.length / ONE_IN)));

/** Repeats on one page follow each other; pages follow in their order. */
export async function coldRuns(options: ColdRunsOptions): Promise<Timing[]> {
  const { pages, server, say } = options;
  const scriptOf = await scripts(options.field);
  const some = new Set(somePages(pages.map(({ name }) => name)));
  const browser = await launchPlain();
  const timings: Timing[] = [];
  try {
    for (const [index, { name: page }] of pages.entries()) {
      say(`contenders, page ${index + 1} of ${pages.length}: ${page}`);
      const field = options.field.filter((entrant) => !entrant.somePages || some.has(page));
      const at: Place = { browser, address: server.page(index), scriptOf };
      const replies = await repliesOn(at, field);
      for (let repeat = 0; repeat < options.repeats; repeat++) {
        const order = shuffled(field, randomFrom(seedOf(page, repeat)));
        for (const ran of await allOn(at, order, replies)) timings.push({ page, repeat, ...ran });
      }
    }
  } finally {
    await browser.close();
  }
  return timings;
}

/** A contender's script, and where it finds its names. */
type ScriptOf = (entrant: Pick<Entrant, 'file' | 'names' | 'as'>) => Script;

interface Place {
  readonly browser: Browser;
  readonly address: string;
  readonly scriptOf: ScriptOf;
}

async function scripts(field: readonly Entrant[]): Promise<ScriptOf> {
  const sources = new Map<string, string>();
  for (const file of new Set([SEARCHER, ...field.map((entrant) => entrant.file)])) {
    sources.set(file, await bundled(file));
  }
  return ({ file, names, as }) => ({ source: sources.get(file) ?? '', address: namesAddress(names, as) });
}

/** All of them on one page, once. */
async function allOn(
  { browser, address, scriptOf }: Place,
  order: readonly Entrant[],
  replies: ReadonlyMap<number, Reply>,
): Promise<(ColdRun & { readonly what: string })[]> {
  const tab = await Tab.open(browser, address);
  const all: (ColdRun & { readonly what: string })[] = [];
  for (const entrant of order) {
    const reply = entrant.toldPlaces ? (replies.get(entrant.names) ?? []) : [];
    all.push({ what: entrant.what, ...(await tab.run({ ...scriptOf(entrant), reply }, entrant.changes)) });
  }
  await tab.close();
  return all;
}

/** What the search finds on a page, by the number of names. */
async function repliesOn(
  { browser, address, scriptOf }: Place,
  field: readonly Entrant[],
): Promise<Map<number, Reply>> {
  const replies = new Map<number, Reply>();
  const tab = await Tab.open(browser, address);
  for (const { names } of field.filter(({ toldPlaces }) => toldPlaces)) {
    const { reply = [] } = await tab.run(scriptOf({ file: SEARCHER, names, as: 'compiled' }), false);
    replies.set(names, reply);
  }
  await tab.close();
  return replies;
}

/** One page in a tab of its own: a tab that has shown hundreds of documents is slower than any reader's. */
class Tab {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #address: string;
  #isFresh = false;

  private constructor(page: Page, session: CDPSession, address: string) {
    this.#page = page;
    this.#session = session;
    this.#address = address;
  }

  static async open(browser: Browser, address: string): Promise<Tab> {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    return new Tab(page, session, address);
  }

  /** Runs a script in the page as it was loaded; `changes`: the page is loaded anew for whoever comes next. */
  async run(script: Script, changes: boolean): Promise<ColdRun> {
    if (!this.#isFresh) await this.#page.goto(this.#address);
    const ran = await runCold(this.#session, script);
    this.#isFresh = !changes && !ran.stopped;
    return ran;
  }

  close(): Promise<void> {
    return this.#page.context().close();
  }
}
