/**
 * From a word to its place in the table and in the filter. One hash is kept up letter by letter; what is asked of it at
 * the end of a word takes different bits, so that words that meet in one slot rarely agree in their check bits too:
 *
 *   hash  ──mixed──▶ high bits: slot      low bits: check
 *         ──spread─▶ high bits: word of the filter      low ten: two bits in it
 */

/** FNV-1a over 16-bit units: one multiplication a unit. */
export const hashOn = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The seeds in the order in which they are tried: fixed, so that the same forms always build the same lexicon. */
export const seedAt = (attempt: number): number => Math.imul(attempt + 1, 0x9e3779b9);

/** The last steps of MurmurHash3, since the low bits of FNV are weak; unsigned. */
export function mixed(hash: number): number {
  let mixing = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixing = Math.imul(mixing ^ (mixing >>> 13), 0xc2b2ae35);
  return (mixing ^ (mixing >>> 16)) >>> 0;
}

/** The slot that a mixed hash asks for in a table of `capacity` slots: by its high bits, whatever the capacity. */
export const slotIn = (capacity: number, mixing: number): number =>
  Math.floor((mixing * capacity) / 0x1_0000_0000);

/** Another mixture, with constants of its own (Mulberry32's), for the filter. */
export function spread(hash: number): number {
  const spreading = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return spreading ^ (spreading >>> 12);
}

/** Told apart in the filter: a word that begins with a small letter is asked under another hash. */
export const SMALL = 0x5bd1e995;
