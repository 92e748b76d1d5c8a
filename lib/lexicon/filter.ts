/**
 * The filter in front of the table: a Bloom filter in blocks of 32 bits, so that each question costs one read. It says
 * "no" to nearly every word that begins no name, and never to one that does.
 *
 *   spread(hash)   [ word of the filter … | 5 bits | 5 bits ]
 *                           │                 └────────┴── both must be set in that word
 *
 * Words in small letters are asked under a hash of their own, under which only those forms stand that may begin so:
 * most names may not, and most words of a text are small.
 */
import { SMALL, spread } from './hash.ts';
import { LEXICON_LIMITS } from './limits.ts';

/** Words of 32 bits that a filter for so many first words has: a power of two. */
export const filterWords = (count: number): number =>
  2 ** Math.max(0, Math.ceil(Math.log2((count * LEXICON_LIMITS.filterBits) / 32)));

/** How far `spread` is shifted to give the word of the filter; 32 of them do not shift at all, so one word is asked as 0. */
export const shiftOf = (words: number): number => 32 - Math.log2(words);

const bitsOf = (spreading: number): number => (1 << (spreading & 31)) | (1 << ((spreading >>> 5) & 31));

/** Puts in a first word that begins a form, by its hash. */
export function admit(filter: Uint32Array, hash: number, maySmall: boolean): void {
  const shift = shiftOf(filter.length);
  for (const asked of maySmall ? [hash, hash ^ SMALL] : [hash]) {
    const spreading = spread(asked);
    const at = shift === 32 ? 0 : spreading >>> shift;
    filter[at] = (filter[at] as number) | bitsOf(spreading);
  }
}

/** False if no form begins with a word of this hash. `shift`: `shiftOf(filter.length)`. */
export function admits(filter: Uint32Array, shift: number, hash: number): boolean {
  const spreading = spread(hash);
  const bits = bitsOf(spreading);
  return ((filter[shift === 32 ? 0 : spreading >>> shift] as number) & bits) === bits;
}
