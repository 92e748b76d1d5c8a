/**
 * The names to search for, laid out so that a scan asks once at each word and nearly always hears "no" at once.
 *
 * A form is cut into tokens: a run of letters and digits, or one other character; spaces end none. Every beginning of
 * a form that ends with a token is hashed into one open-addressing table:
 *
 *   forms      "kyiv"   "kyiv post"   "institute for the study of war"
 *   beginnings  kyiv ✓   kyiv post ✓   institute, institute for, … , institute for the study of war ✓
 *
 *   slot          0         1         2    …           capacity − 1 (a power of two, at most half full)
 *   hashes  i32 [ 9a3f…   | –       | 77c0… | …      ]  hash of the beginning
 *   values  u32 [ 5 ‖ 1 1 | 0       | 0 ‖ 1 1 | …    ]  form + 1 ‖ longer forms begin so ‖ slot is taken
 *
 *   starts  u32 [ 0 | 4 | 13 | 43 ]                     form → its units in
 *   units   u16 [ k y i v k y i v ␠ p o s t i n s … ]   all forms, folded, end to end
 *   entries     [ {…} | {…} | {…} ]                     form → whom it names, and who is not named inside it
 *
 * A look-up hashes on from the word's first unit, token by token, as long as the table knows the beginning, and then
 * tries the forms met from the longest to the shortest. Two beginnings may share a hash: that costs a step, never a
 * false find, because a form is compared unit by unit before it is answered.
 */
import type { Language } from '#data/names/rows.ts';
import type { FoldedText } from '#lib/names/fold.ts';
import type { NameRole } from '#lib/names/forms.ts';
import { unitClasses, WORD } from '#lib/names/unit-class.ts';
import { LEXICON_LIMITS } from './limits.ts';

/** One bearer of a form. */
export interface Sense {
  readonly entity: string;
  readonly needsCase: boolean;
  readonly needsContext: boolean;
  /** The name as the pack writes it, one code unit for each unit of the form. */
  readonly written: string;
  /** Index in the form of its first letter if the pack writes that as a capital; −1: either case will do. */
  readonly capitalAt: number;
  /** What part of its bearer's name the form is. */
  readonly role: NameRole;
  /** The language whose texts write so; undefined: any. */
  readonly lang: Language | undefined;
  /** The rules that led to the form, in order; empty: it stands in the pack. */
  readonly rules: readonly string[];
}

export interface Entry {
  /** Whom the form names, likeliest first; none if it is only a phrase. */
  readonly senses: readonly Sense[];
  /** Ids of the entities that are not named inside this phrase, though it holds a name of theirs. */
  readonly bars: readonly string[];
  /** Ids of the entities of which the word speaks, though it is no name of theirs. */
  readonly kindred: readonly string[];
}

export type Accept<T> = (entry: Entry, from: number, end: number) => T | undefined;

export interface Lexicon {
  /**
   * The longest form that begins at unit `from` of `text` (a word's first unit) and that `accept` takes: it is asked
   * from the longest to the shortest with the form's entry and the span in units (end exclusive), and must be cheap
   * and without effect, since the letters are compared after it. Answers what `accept` answered, or undefined.
   */
  longest<T>(text: FoldedText, from: number, accept: Accept<T>): T | undefined;
  /** Units read, slots visited and units compared since the lexicon was built: the measure of its work. */
  readonly steps: number;
}

/** The parts drawn above. */
export interface LexiconParts {
  readonly seed: number;
  readonly hashes: Int32Array;
  readonly values: Uint32Array;
  readonly starts: Uint32Array;
  readonly units: Uint16Array;
  readonly entries: readonly Entry[];
}

export const TAKEN = 1;
export const LONGER = 2;
export const FORM_SHIFT = 2;

const SPACE = 0x20;

/** FNV-1a over 16-bit units: one multiplication a unit, spread over the table by `slotOf`. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The seeds in the order in which they are tried: fixed, so that the same forms always build the same lexicon. */
export function seedAt(attempt: number): number {
  return Math.imul(attempt + 1, 0x9e3779b9);
}

/** First slot to try for a hash: the last steps of MurmurHash3, since the low bits of FNV are weak. */
export function slotOf(hash: number, mask: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & mask;
}

/** Reads what `buildLexicon` laid out. */
export class HashedLexicon implements Lexicon {
  steps = 0;
  readonly #parts: LexiconParts;
  readonly #classes = unitClasses();
  /** Forms met on the way of one look-up and where they end. */
  readonly #met = new Uint32Array(LEXICON_LIMITS.tokens * 2);
  readonly #ends = new Uint32Array(LEXICON_LIMITS.tokens * 2);
  #count = 0;

  constructor(parts: LexiconParts) {
    this.#parts = parts;
  }

  longest<T>(text: FoldedText, from: number, accept: Accept<T>): T | undefined {
    const count = this.#walk(text, from);
    const last = Math.max(0, count - LEXICON_LIMITS.nested);
    for (let i = count - 1; i >= last; i--) {
      const form = this.#met[i] as number;
      const end = this.#ends[i] as number;
      const taken = accept(this.#parts.entries[form] as Entry, from, end);
      if (taken !== undefined && this.#stands(form, text.units, from, end)) return taken;
    }
    return undefined;
  }

  /** Fills `#met` and `#ends`, shorter forms first; answers how many. */
  #walk({ units, length }: FoldedText, from: number): number {
    const classes = this.#classes;
    let hash = this.#parts.seed;
    let at = from;
    this.#count = 0;
    while (at < length) {
      const unit = units[at++] as number;
      hash = hashOn(hash, unit);
      if (unit === SPACE) continue;
      if (((classes[unit] as number) & WORD) !== 0) {
        for (; at < length; at++) {
          const next = units[at] as number;
          if (((classes[next] as number) & WORD) === 0) break;
          hash = hashOn(hash, next);
        }
      }
      if (!this.#meet(hash, at)) break;
    }
    this.steps += at - from;
    return this.#count;
  }

  /** Notes the forms that have this hash and end at unit `end`; answers whether longer ones begin so. */
  #meet(hash: number, end: number): boolean {
    const { hashes, values } = this.#parts;
    const mask = hashes.length - 1;
    let longer = 0;
    let slot = slotOf(hash, mask);
    for (let value = values[slot] as number; value !== 0; value = values[slot] as number) {
      this.steps++;
      if (hashes[slot] === hash) {
        longer |= value & LONGER;
        if (value >>> FORM_SHIFT !== 0) this.#note((value >>> FORM_SHIFT) - 1, end);
      }
      slot = (slot + 1) & mask;
    }
    return longer !== 0;
  }

  #note(form: number, end: number): void {
    if (this.#count === this.#met.length) return;
    this.#met[this.#count] = form;
    this.#ends[this.#count++] = end;
  }

  #stands(form: number, text: Uint16Array, from: number, end: number): boolean {
    const { starts, units } = this.#parts;
    const start = starts[form] as number;
    const size = (starts[form + 1] as number) - start;
    if (size !== end - from) return false;
    this.steps += size;
    for (let i = 0; i < size; i++) {
      if (units[start + i] !== text[from + i]) return false;
    }
    return true;
  }
}
