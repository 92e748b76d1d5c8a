/** Runs in a page of its own for each matcher, so that each has a heap and an engine's feedback of its own. */
import type { CompiledNames } from '#lib/engine/compiled-names.ts';
import type { Given, Matcher } from './matcher.ts';
import { OUR_MATCHERS } from './our-matchers.ts';
import { PEERS } from './peers.ts';

const MATCHERS = { ...PEERS, ...OUR_MATCHERS };

export type MatcherName = keyof typeof MATCHERS;

export interface Found {
  /** UTF-16 code units searched, in all passes. */
  readonly characters: number;
  /** Of one pass over all texts. */
  readonly hits: number;
}

let texts: readonly string[] = [];
let given: Given | undefined;
let matcher: Matcher | undefined;

const NOTHING = new ArrayBuffer(0);
const NO_NAMES: CompiledNames = { hot: NOTHING, cold: NOTHING, brief: NOTHING };

const bytesAt = async (address: string): Promise<ArrayBuffer> => (await fetch(address)).arrayBuffer();

export const engineBench = {
  async fetchTexts(): Promise<void> {
    texts = await (await fetch('/texts')).json();
  },
  /** Fetches what `what` is made of; nothing is made of it yet. */
  async fetchNames(what: MatcherName, names: number): Promise<void> {
    if (what in OUR_MATCHERS) {
      const [hot, cold] = [await bytesAt(`/hot/${names}`), await bytesAt(`/cold/${names}`)];
      const brief = await bytesAt(`/brief/${names}`);
      given = { names: () => [], compiled: () => ({ hot, cold, brief }) };
    } else if (what === 'floor') {
      given = { names: () => [], compiled: () => NO_NAMES };
    } else {
      const bytes = await bytesAt(`/names/${names}`);
      // Parsed when it is asked for, so that the list itself is not kept beside what is made of it.
      given = { names: () => JSON.parse(new TextDecoder().decode(bytes)), compiled: () => NO_NAMES };
    }
  },
  make(what: MatcherName): void {
    if (given === undefined) throw new Error('Nothing was fetched.');
    matcher = MATCHERS[what](given);
    given = undefined;
  },
  /** Searches all texts, so many times. */
  search(times: number): Found {
    if (matcher === undefined) throw new Error('The matcher was not made.');
    let hits = 0;
    let characters = 0;
    for (let pass = 0; pass < times; pass++) {
      hits = 0;
      for (const text of texts) {
        hits += matcher.count(text);
        characters += text.length;
      }
    }
    return { characters, hits };
  },
};

Object.assign(globalThis, { engineBench });
