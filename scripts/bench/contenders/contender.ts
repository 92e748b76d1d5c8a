/**
 * A way to find names on a page, as it runs in the page, in a world of its own. Each file beside this one offers one;
 * the bench bundles it, evaluates it and calls it step by step:
 *
 *   fetch ──bytes──▶ given (not timed) ──▶ prepare (timed apart) ──▶ run (timed: what every page pays)
 */
import type { Reply } from './reply.ts';

export interface Work {
  /** UTF-16 code units that were searched. */
  readonly characters: number;
  /** Names found. */
  readonly hits: number;
  /** What another contender needs of the result. */
  readonly reply?: Reply;
}

export interface Contender<Given, Prepared> {
  /** What stands ready before the script starts, out of the bytes fetched (empty if it needs none). */
  given(bytes: ArrayBuffer, reply: Reply): Given;
  /** Once a page, before any text is looked at: sets, automata, expressions. */
  prepare(given: Given): Prepared | Promise<Prepared>;
  /** Cold: the first and only call in its world. */
  run(prepared: Prepared): Work;
}

/** Outcome of a run: `ms` by the page's clock. */
export interface Ran extends Work {
  readonly ms: number;
}

export interface Offered {
  /** Fetches `address` (nothing if empty) and prepares; answers milliseconds of the preparation alone. */
  prepare(address: string, reply: Reply): Promise<number>;
  run(): Ran;
}

/** Makes a contender callable from outside of the page, as `offered` of its world. */
export function offer<Given, Prepared>(contender: Contender<Given, Prepared>): void {
  let prepared: { readonly value: Prepared } | undefined;
  const offered: Offered = {
    prepare: async (address, reply) => {
      const bytes = address === '' ? new ArrayBuffer(0) : await (await fetch(address)).arrayBuffer();
      const given = contender.given(bytes, reply);
      const begun = performance.now();
      prepared = { value: await contender.prepare(given) };
      return performance.now() - begun;
    },
    run: () => {
      if (prepared === undefined) throw new Error('The contender was not prepared.');
      const begun = performance.now();
      const work = contender.run(prepared.value);
      return { ms: performance.now() - begun, ...work };
    },
  };
  Object.assign(globalThis, { offered });
}

/** For contenders that need no names. */
export const nothing = (): null => null;

/** A list of names, from JSON in UTF-8. */
export const namesIn = (bytes: ArrayBuffer): readonly string[] => JSON.parse(new TextDecoder().decode(bytes));
