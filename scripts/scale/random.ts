/** Numbers that look random and are the same on every machine. */

/** Answers the next number, 0 ≤ x < 1. */
export type Random = () => number;

/** A generator from a seed: Mulberry32 by Tommy Ettinger, 32 bits of state, in the public domain. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed from a text and a number: FNV-1a over UTF-16 units. */
export function seedOf(text: string, number: number): number {
  let hash = Math.imul(0x811c9dc5 ^ number, 0x01000193);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** A whole number, 0 ≤ n < `below`. */
export const wholeBelow = (random: Random, below: number): number => Math.floor(random() * below);

/** One of the items; undefined of none. */
export const oneOf = <T>(random: Random, items: readonly T[]): T | undefined =>
  items[wholeBelow(random, items.length)];
