/** Folded forms → the arrays drawn in `lexicon.ts`. */
import { unitClasses, WORD } from '#lib/names/unit-class.ts';
import { FORM_SHIFT, hashOn, LONGER, slotOf, TAKEN } from './lexicon.ts';
import { LEXICON_LIMITS } from './limits.ts';

const SPACE = 0x20;

/** All forms end to end, and where each begins. */
export function pool(keys: readonly string[]): { starts: Uint32Array; units: Uint16Array } {
  const starts = new Uint32Array(keys.length + 1);
  const units = new Uint16Array(keys.reduce((sum, key) => sum + key.length, 0));
  let end = 0;
  keys.forEach((key, form) => {
    for (let i = 0; i < key.length; i++) units[end++] = key.charCodeAt(i);
    starts[form + 1] = end;
  });
  return { starts, units };
}

/** The table under one seed, or undefined if a chain of slots grows too long. */
export function tableOf(
  keys: readonly string[],
  seed: number,
): { hashes: Int32Array; values: Uint32Array } | undefined {
  const beginnings = keys.reduce((sum, key) => sum + countTokens(key), 0);
  const capacity = 2 ** Math.max(3, Math.ceil(Math.log2(2 * beginnings + 1)));
  const hashes = new Int32Array(capacity);
  const values = new Uint32Array(capacity);
  for (const [form, key] of keys.entries()) {
    let hash = seed;
    let from = 0;
    for (let end = tokenEnd(key, 0); end > 0; end = tokenEnd(key, end)) {
      for (; from < end; from++) hash = hashOn(hash, key.charCodeAt(from));
      const value = TAKEN | (end === key.length ? (form + 1) << FORM_SHIFT : LONGER);
      if (!insert(hashes, values, hash, value)) return undefined;
    }
  }
  return { hashes, values };
}

/** Writes into the first slot that is free, or that holds the same hash and no other form. */
function insert(hashes: Int32Array, values: Uint32Array, hash: number, value: number): boolean {
  const mask = hashes.length - 1;
  let slot = slotOf(hash, mask);
  for (let step = 0; step < LEXICON_LIMITS.chain; step++, slot = (slot + 1) & mask) {
    const there = values[slot] as number;
    const isFree = there === 0;
    const isShared = hashes[slot] === hash && (there >>> FORM_SHIFT === 0 || value >>> FORM_SHIFT === 0);
    if (!isFree && !isShared) continue;
    hashes[slot] = hash;
    values[slot] = there | value;
    return true;
  }
  return false;
}

/** Where the token ends that begins at `from` or behind it, spaces left out; 0: there is none. As a look-up cuts a text. */
function tokenEnd(key: string, from: number): number {
  const classes = unitClasses();
  let start = from;
  while (key.charCodeAt(start) === SPACE) start++;
  if (start >= key.length) return 0;
  let end = start;
  while (end < key.length && ((classes[key.charCodeAt(end)] as number) & WORD) !== 0) end++;
  return Math.max(end, start + 1);
}

/** How many tokens a folded form has. */
export function countTokens(key: string): number {
  let count = 0;
  for (let end = tokenEnd(key, 0); end > 0; end = tokenEnd(key, end)) count++;
  return count;
}
