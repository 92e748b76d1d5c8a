/**
 * The names to search for, laid out so that a scan asks once at each word and nearly always hears "no" at once, and so
 * that a buffer that was stored is used as it is read: nothing is parsed or built.
 *
 * A form is cut into tokens: a run of letters and digits, or one other character; spaces end none. Every beginning of
 * a form that ends with a token has a slot in one open-addressing table:
 *
 *   forms       "kyiv"   "kyiv post"   "institute for the study of war"
 *   beginnings   kyiv ✓   kyiv post ✓   institute, institute for, … , institute for the study of war ✓
 *
 *   hot buffer   [ header | starts | anyStarts | filter | slots ]
 *
 *   starts       8 KB each: bitmaps over the code units with which a form may begin, as written (K, not k)
 *   filter       a bit or two for each first word: see `filter.ts`
 *   slots  u32   [ 5·2+1 ‖ 9a3 | –  | 77c | … ]     form + 1 ‖ longer forms begin so ‖ check bits of the hash
 *                  ascending by the slot that the hash asks for: none is more than 32 further on
 *
 *   cold buffer  form → its letters, whom it names, the rules that led to it: see `records.ts`
 *
 * Why so. A slot is one word of memory, so a word that is no name costs one cache line at most, and a table of two slots
 * a beginning has 8 bytes for each: some 12 a name at a million, with the filter. Tries and automata are five to ten
 * times as large and slower, since each letter is another line. Check bits are bits of the hash that had no part in
 * choosing the slot; with a million names there are eleven, and whatever passes them is compared letter by letter with
 * the stored form before it is answered.
 *
 * A text is asked about in two steps. `sweep` goes over the letters as they are written, hashes the words with which a
 * form may begin, and asks filter and table. `longest` hashes on from one such place over the folded text, token by
 * token, as long as the table knows the beginning, and then tries the forms met from the longest to the shortest.
 */
import type { FoldWindow } from '#lib/names/fold-window.ts';
import { unitClasses, WORD } from '#lib/names/unit-class.ts';
import type { Entry } from './entry.ts';
import { hashOn, mixed, slotIn } from './hash.ts';
import { LEXICON_LIMITS } from './limits.ts';
import type { Records } from './records.ts';
import { Sweeper } from './sweep.ts';
import type { Table } from './table.ts';
import { SPACE } from './tokens.ts';

export type Accept<T> = (entry: Entry, from: number, end: number) => T | undefined;

/** Places in a text; only the first `count` are meant, and only until the next sweep. */
export interface Places {
  /** UTF-16 offsets, ascending. */
  readonly at: Uint32Array;
  readonly count: number;
}

/** Work done so far: the same for the same texts and names on every machine. */
export interface LexiconCounters {
  /** Code units swept over. */
  swept: number;
  /** Words hashed in a sweep, and those of them that the filter let through. */
  hashed: number;
  passed: number;
  /** Units read, slots visited and units compared by look-ups. */
  steps: number;
}

export interface Lexicon {
  /** How many forms there are. */
  readonly forms: number;
  /**
   * The words of a text with which a form may begin: all at which `longest` would answer, and few others. In a text
   * that `usesNoCapitals` names may be small.
   */
  sweep(text: string, usesNoCapitals: boolean): Places;
  /**
   * The longest form that begins at unit `from` of `text` (a word's first unit) and that `accept` takes: it is asked
   * from the longest to the shortest with the form's entry and the span in units (end exclusive), and must be cheap
   * and without effect, since the letters are compared after it. Answers what `accept` answered, or undefined.
   */
  longest<T>(text: FoldWindow, from: number, accept: Accept<T>): T | undefined;
  /** Every form, folded, with what it means. */
  all(): Iterable<{ readonly key: string; readonly entry: Entry }>;
  readonly counters: Readonly<LexiconCounters>;
}

/** Reads what `buildLexicon` laid out. */
export class MappedLexicon implements Lexicon {
  readonly counters: LexiconCounters = { swept: 0, hashed: 0, passed: 0, steps: 0 };
  readonly #table: Table;
  readonly #records: Records;
  readonly #sweeper: Sweeper;
  readonly #classes = unitClasses();
  /** Forms met on the way of one look-up and where they end. */
  readonly #met = new Uint32Array(LEXICON_LIMITS.tokens * 2);
  readonly #ends = new Uint32Array(LEXICON_LIMITS.tokens * 2);
  #count = 0;

  constructor(table: Table, records: Records) {
    this.#table = table;
    this.#records = records;
    this.#sweeper = new Sweeper(table, this.counters);
  }

  get forms(): number {
    return this.#table.forms;
  }

  all(): Iterable<{ readonly key: string; readonly entry: Entry }> {
    return this.#records.all();
  }

  sweep(text: string, usesNoCapitals: boolean): Places {
    return this.#sweeper.sweep(text, usesNoCapitals);
  }

  longest<T>(text: FoldWindow, from: number, accept: Accept<T>): T | undefined {
    const count = this.#walk(text, from);
    const last = Math.max(0, count - LEXICON_LIMITS.nested);
    for (let i = count - 1; i >= last; i--) {
      const form = this.#met[i] as number;
      const end = this.#ends[i] as number;
      const taken = accept(this.#records.entry(form), from, end);
      if (taken === undefined) continue;
      this.counters.steps += end - from;
      if (this.#records.stands(form, text.units, from, end)) return taken;
    }
    return undefined;
  }

  /** Fills `#met` and `#ends`, shorter forms first; answers how many. */
  #walk(text: FoldWindow, from: number): number {
    const classes = this.#classes;
    let hash = this.#table.seed;
    let at = from;
    this.#count = 0;
    while (text.reaches(at)) {
      const unit = text.units[at++] as number;
      hash = hashOn(hash, unit);
      if (unit === SPACE) continue;
      if (((classes[unit] as number) & WORD) !== 0) {
        for (; text.reaches(at); at++) {
          const next = text.units[at] as number;
          if (((classes[next] as number) & WORD) === 0) break;
          hash = hashOn(hash, next);
        }
      }
      if (!this.#meet(hash, at)) break;
    }
    this.counters.steps += at - from;
    return this.#count;
  }

  /** Notes the forms that may have this hash and end at unit `end`; answers whether longer ones may begin so. */
  #meet(hash: number, end: number): boolean {
    const { slots, checkBits, capacity } = this.#table;
    const mixing = mixed(hash);
    const mask = (1 << checkBits) - 1;
    const home = slotIn(capacity, mixing);
    let isLonger = false;
    let at = home;
    for (; at < home + LEXICON_LIMITS.chain; at++) {
      const slot = slots[at] as number;
      if (slot === 0) break;
      if (((slot ^ mixing) & mask) !== 0) continue;
      const rest = slot >>> checkBits;
      if ((rest & 1) === 1) isLonger = true;
      if (rest >>> 1 !== 0) this.#note((rest >>> 1) - 1, end);
    }
    this.counters.steps += at - home;
    return isLonger;
  }

  #note(form: number, end: number): void {
    if (this.#count === this.#met.length) return;
    this.#met[this.#count] = form;
    this.#ends[this.#count++] = end;
  }
}
