/** Several matchers over the same texts, each in a page of its own, turn by turn: what slows one round slows all of it. */
import type { Browser } from '@playwright/test';
import { median, shuffled } from '#scripts/bench/page/statistics.ts';
import { randomFrom, seedOf } from '#scripts/scale/random.ts';
import { Entrant, type Entry } from './entrant.ts';

/** How one did: lists are in the order of the rounds. */
export interface Performed extends Entry {
  /** Nanoseconds of processor time a UTF-16 code unit. */
  readonly ns: readonly number[];
  readonly hits: number;
  /** The same the very first time: with what the engine compiles then. */
  readonly firstNs: number;
  /** Bytes that stay once it is made. */
  readonly bytes: number;
  /** Milliseconds of processor time that making it took. */
  readonly madeIn: number;
}

/** Where and what is measured. */
export interface Arena {
  readonly browser: Browser;
  readonly origin: string;
  /** Of `in-browser/main.ts`. */
  readonly script: string;
  readonly say: (line: string) => void;
}

/** Whoever is not made within so long (ms) does not take part. */
const MAKING = 240_000;

/** Runs `rounds` rounds, in each of which everyone searches all texts, in shuffled order. */
export async function contest(arena: Arena, entries: readonly Entry[], rounds: number): Promise<Performed[]> {
  const entrants: Entrant[] = [];
  const passes = new Map<Entrant, { ns: number[]; hits: number }>();
  try {
    for (const entry of entries) {
      const entrant = await made(arena, entry);
      if (entrant === undefined) continue;
      entrants.push(entrant);
      passes.set(entrant, { ns: [], hits: 0 });
    }
    for (let round = 0; round < rounds; round++) {
      arena.say(`round ${round + 1} of ${rounds}`);
      for (const entrant of shuffled(entrants, randomFrom(seedOf('round', round)))) {
        const { ns, hits } = await entrant.pass();
        const sofar = passes.get(entrant);
        sofar?.ns.push(ns);
        passes.set(entrant, { ns: sofar?.ns ?? [], hits });
      }
    }
  } finally {
    await Promise.all(entrants.map((entrant) => entrant.close()));
  }
  return entrants.map((entrant) => {
    const { entry, bytes, madeIn, firstNs } = entrant;
    return { ...entry, bytes, madeIn, firstNs, ...(passes.get(entrant) ?? { ns: [], hits: 0 }) };
  });
}

async function made({ browser, origin, script, say }: Arena, entry: Entry): Promise<Entrant | undefined> {
  const { what, names } = entry;
  say(`making ${what} of ${names.toLocaleString('en-GB')} names`);
  const page = await browser.newPage();
  const late = setTimeout(() => void page.close(), MAKING);
  try {
    return await Entrant.make(page, origin, script, entry);
  } catch (error) {
    // Too much for a page: out of memory, an expression too large, or no end in sight.
    say(`${what} does not bear ${names.toLocaleString('en-GB')} names: ${String(error).split('\n')[0]}`);
    await page.context().close();
    return undefined;
  } finally {
    clearTimeout(late);
  }
}

/** Round by round, how many times `one` takes what `other` takes. */
export const timesOf = (one: Performed, other: Performed): number[] =>
  one.ns.map((ns, round) => ns / (other.ns[round] ?? Number.NaN));

export const medianNs = ({ ns }: Performed): number => median(ns);
