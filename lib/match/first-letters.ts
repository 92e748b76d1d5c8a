/**
 * Tells of nearly every word of a text, from its first letters alone, that no pattern begins with it where it stands:
 *
 *   slots   u8 × 8192   hash of three folded units ("cit" of city, city's, Citizen; "of") → places, one bit each
 *
 * Other letters may share a slot: "perhaps" may be wrong, and is answered by looking the word up. "No" is always right.
 */
import { foldedUnit } from '#lib/names/fold.ts';

/** As long as the shortest stem in the rows of data, so that a stem and all words with it have these in common. */
export const FIRST_LETTERS = 3;

/** A power of two, several times the number of different beginnings in the rows of data. */
const SLOTS = 8192;
const ANY = 0xff;

export class FirstLetters {
  readonly #slots = new Uint8Array(SLOTS);

  /** `word`: folded, a stem of at least `FIRST_LETTERS` units or a whole word; `places`: bits 0 to 7. */
  add(word: string, places: number): void {
    let hash = 0;
    for (let i = 0; i < FIRST_LETTERS; i++) hash = hashOn(hash, i < word.length ? word.charCodeAt(i) : 0);
    const slot = slotOf(hash);
    this.#slots[slot] = (this.#slots[slot] as number) | places;
  }

  /** The places for which words were added that begin as `text.slice(start, end)` does, and perhaps further ones. */
  placesOf(text: string, start: number, end: number): number {
    let hash = 0;
    // A mark may change the letter before it: one unit more is looked at.
    for (let i = start; i <= start + FIRST_LETTERS; i++) {
      const unit = i < end ? foldedUnit(text.charCodeAt(i)) : 0;
      if (unit === 0 && i < end) return ANY;
      if (i < start + FIRST_LETTERS) hash = hashOn(hash, unit);
    }
    return this.#slots[slotOf(hash)] as number;
  }
}

const hashOn = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (SLOTS - 1);
