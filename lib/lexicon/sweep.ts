/**
 * The first look at a text, over its letters as they are written: which of its words may begin a form? Nothing is
 * folded or remembered, and words that begin with a letter with which no form may begin are not even hashed:
 *
 *   text     The  mayor  of  Kyiv  said  on  Tuesday
 *   starts    ✓     –     –    ✓     –    –     ✓       the first letter, as written
 *   filter    –                ✓                –       the hash of the word: `filter.ts`
 *   table                      ✓                        a slot with its check bits
 *
 * Where no form is the word alone (San, New), the word behind it is asked about as well.
 */
import { LOWER, unitClasses } from '#lib/names/unit-class.ts';
import { admits, shiftOf } from './filter.ts';
import { hashOn, SMALL } from './hash.ts';
import type { LexiconCounters, Places } from './lexicon.ts';
import { ENDS, lookUp } from './probe.ts';
import type { Table } from './table.ts';
import { SPACE } from './tokens.ts';
import { SINGLE, SPECIAL, wordUnits } from './word-units.ts';

export class Sweeper {
  readonly #table: Table;
  readonly #counters: LexiconCounters;
  readonly #shift: number;
  readonly #units = wordUnits();
  readonly #classes = unitClasses();
  #places = new Uint32Array(1024);
  /** Of the word last read. */
  #hash = 0;
  #isSpecial = false;

  constructor(table: Table, counters: LexiconCounters) {
    this.#table = table;
    this.#counters = counters;
    this.#shift = shiftOf(table.filter.length);
  }

  /** See `Lexicon.sweep`. */
  sweep(text: string, usesNoCapitals: boolean): Places {
    const { seed, starts, anyStarts } = this.#table;
    const units = this.#units;
    const mayStart = usesNoCapitals ? anyStarts : starts;
    const size = text.length;
    let count = 0;
    let hashed = 0;
    for (let i = 0; i < size; ) {
      const written = text.charCodeAt(i++);
      const first = units[written] as number;
      if (first <= SINGLE) continue;
      if ((((mayStart[written >>> 5] as number) >>> (written & 31)) & 1) === 0) {
        while (i < size && (units[text.charCodeAt(i)] as number) > SINGLE) i++;
        continue;
      }
      const start = i - 1;
      this.#isSpecial = first === SPECIAL;
      i = this.#hashOn(text, i, hashOn(seed, first));
      hashed++;
      const isSmall = !usesNoCapitals && ((this.#classes[written] as number) & LOWER) !== 0;
      // The hash of a word with special letters is not that of the folded word.
      if (this.#isSpecial || this.#mayBegin(text, i, isSmall)) count = this.#place(count, start);
    }
    this.#counters.swept += size;
    this.#counters.hashed += hashed;
    return { at: this.#places, count };
  }

  /** Hashes the rest of a word, from `from` on; answers where it ends. */
  #hashOn(text: string, from: number, begun: number): number {
    const units = this.#units;
    const size = text.length;
    let hash = begun;
    let at = from;
    for (; at < size; at++) {
      const next = units[text.charCodeAt(at)] as number;
      if (next <= SINGLE) break;
      if (next === SPECIAL) this.#isSpecial = true;
      hash = hashOn(hash, next);
    }
    this.#hash = hash;
    return at;
  }

  /** Asks the filter and, where it does not say no, the table, of the word that was read up to `end`. */
  #mayBegin(text: string, end: number, isSmall: boolean): boolean {
    if (!admits(this.#table.filter, this.#shift, isSmall ? this.#hash ^ SMALL : this.#hash)) return false;
    this.#counters.passed++;
    const found = lookUp(this.#table, this.#hash);
    return (found & ENDS) !== 0 || (found !== 0 && this.#mayGoOn(text, end));
  }

  /** True if a form may go on behind `end`. Whatever is not one space and one plain word is left to the look-up. */
  #mayGoOn(text: string, end: number): boolean {
    const first = this.#units[text.charCodeAt(end + 1)];
    if (text.charCodeAt(end) !== SPACE || first === undefined || first <= SPECIAL) return end < text.length;
    this.#hashOn(text, end + 1, hashOn(this.#hash, SPACE));
    return this.#isSpecial || lookUp(this.#table, this.#hash) !== 0;
  }

  #place(count: number, start: number): number {
    if (count === this.#places.length) {
      const more = new Uint32Array(count * 2);
      more.set(this.#places);
      this.#places = more;
    }
    this.#places[count] = start;
    return count + 1;
  }
}
