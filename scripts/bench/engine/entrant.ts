/** One matcher in a page of its own, from outside. */
import type { Page } from '@playwright/test';
import type { Found, MatcherName } from './in-browser/main.ts';
import { MeasuredPage } from './measured-page.ts';

/** Who runs, and with how many names. */
export interface Entry {
  readonly what: MatcherName;
  readonly names: number;
}

export interface Pass {
  /** Nanoseconds of processor time a UTF-16 code unit. */
  readonly ns: number;
  /** Of one pass over all texts. */
  readonly hits: number;
}

/** Passes are repeated until they take about so many seconds of processor time: the clock is read from outside. */
const AT_LEAST = 0.08;
const MOST_TIMES = 500;

/** What making a matcher and its first search took. */
interface Made {
  readonly seconds: number;
  readonly firstNs: number;
  readonly bytes: number;
}

export class Entrant {
  readonly entry: Entry;
  /** Milliseconds of processor time that making it took. */
  readonly madeIn: number;
  /** Nanoseconds of processor time a code unit, the very first time: with what the engine compiles then. */
  readonly firstNs: number;
  /** Bytes of heap and buffers that stay once it is made, garbage collected. */
  readonly bytes: number;
  readonly #page: MeasuredPage;
  readonly #times: number;

  private constructor(entry: Entry, page: MeasuredPage, times: number, made: Made) {
    this.entry = entry;
    this.#page = page;
    this.#times = times;
    this.madeIn = made.seconds * 1000;
    this.bytes = made.bytes;
    this.firstNs = made.firstNs;
  }

  /** Makes the matcher in a fresh page and lets it search everything, so that the engine knows its code. */
  static async make(tab: Page, origin: string, script: string, entry: Entry): Promise<Entrant> {
    const { what, names } = entry;
    const page = await MeasuredPage.of(tab);
    await tab.goto(`${origin}/`);
    await tab.evaluate(script);
    await tab.evaluate('engineBench.fetchTexts()');
    const empty = await page.bytesHeld();
    await tab.evaluate(`engineBench.fetchNames('${what}', ${names})`);
    const { seconds } = await page.run(`engineBench.make('${what}')`);
    const once = await page.run<Found>('engineBench.search(1)');
    const firstNs = (once.seconds * 1e9) / once.value.characters;
    const bytes = (await page.bytesHeld()) - empty;
    const times = Math.max(1, Math.min(MOST_TIMES, Math.round(AT_LEAST / once.seconds)));
    // What is quick is searched some more, until the engine has made of its code what it will.
    const warm = await page.run(`engineBench.search(${times})`);
    const settled = Math.max(1, Math.min(MOST_TIMES, Math.round((AT_LEAST * times) / warm.seconds)));
    return new Entrant(entry, page, settled, { seconds, bytes, firstNs });
  }

  async pass(): Promise<Pass> {
    const { seconds, value } = await this.#page.run<Found>(`engineBench.search(${this.#times})`);
    return { ns: (seconds * 1e9) / value.characters, hits: value.hits };
  }

  close(): Promise<void> {
    return this.#page.close();
  }
}
