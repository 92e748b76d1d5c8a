/** The hot buffer: gathered forms → the sections drawn in `lexicon.ts`. */
import { foldTables } from '#lib/names/fold.ts';
import { LOWER, unitClasses } from '#lib/names/unit-class.ts';
import { admit, filterWords } from './filter.ts';
import type { Gathered } from './gather.ts';
import { hashOn, mixed, seedAt, slotIn } from './hash.ts';
import { HEADER, isSound, type Kind, OWN, seal } from './header.ts';
import { LEXICON_LIMITS } from './limits.ts';
import { tokenEnd } from './tokens.ts';
import { SPECIAL, wordUnits } from './word-units.ts';

/** "ATLh" in the machine's byte order. */
const HOT: Kind = { magic: 0x684c5441, format: 1 };

const [SEED_AT, FORMS_AT, CAPACITY_AT, FILTER_AT, CHECK_AT] = [OWN, OWN + 1, OWN + 2, OWN + 3, OWN + 4];

/** 65,536 bits. */
const BITMAP = 2048;

/** The hot buffer, read in place. */
export interface Table {
  readonly seed: number;
  readonly forms: number;
  /** Bits of a slot, from the lowest, that are compared. */
  readonly checkBits: number;
  /** Slots that a hash can ask for; as many follow as a chain may be long. */
  readonly capacity: number;
  /** Bitmaps over code units as written: with which a form may begin; and with which in texts that use no capitals. */
  readonly starts: Uint32Array;
  readonly anyStarts: Uint32Array;
  readonly filter: Uint32Array;
  readonly slots: Uint32Array;
}

/** The table in a hot buffer; undefined if it is damaged or of another format. */
export function openTable(buffer: ArrayBuffer): Table | undefined {
  return isSound(buffer, HOT) ? tableIn(buffer) : undefined;
}

function tableIn(buffer: ArrayBuffer): Table {
  const words = new Uint32Array(buffer);
  const word = (at: number): number => words[at] as number;
  const [filterAt, capacity] = [HEADER + 2 * BITMAP, word(CAPACITY_AT)];
  const slotsAt = filterAt + word(FILTER_AT);
  return {
    seed: word(SEED_AT) | 0,
    forms: word(FORMS_AT),
    checkBits: word(CHECK_AT),
    capacity,
    starts: words.subarray(HEADER, HEADER + BITMAP),
    anyStarts: words.subarray(HEADER + BITMAP, filterAt),
    filter: words.subarray(filterAt, slotsAt),
    slots: words.subarray(slotsAt, slotsAt + capacity + LEXICON_LIMITS.chain),
  };
}

/**
 * The hot buffer of these forms. The seeds are tried in their order until no slot is further from the one that its hash
 * asks for than `LEXICON_LIMITS.chain`.
 *
 * @throws RangeError if the names collide under every seed: no honest pack's do.
 */
export function* layOutTable(gathered: Gathered): Generator<number, ArrayBuffer> {
  for (let attempt = 0; attempt < LEXICON_LIMITS.seeds; attempt++) {
    const beginnings = yield* beginningsOf(gathered, seedAt(attempt));
    const buffer = laidOut(gathered, seedAt(attempt), beginnings);
    if (buffer !== undefined) return buffer;
  }
  throw new RangeError('the names of the pack collide in the index under every seed');
}

/** Every beginning of a form that ends with a token, by its hash. Two with one hash are one, unless both are forms. */
interface Beginnings {
  readonly hashes: number[];
  /** Form + 1, shifted, and whether longer forms begin so. */
  readonly forms: number[];
  readonly isLonger: number[];
  /** First words: which of them may be small. */
  readonly firsts: Map<number, boolean>;
}

function* beginningsOf(gathered: Gathered, seed: number): Generator<number, Beginnings> {
  const { keys } = gathered;
  const found: Beginnings = { hashes: [], forms: [], isLonger: [], firsts: new Map() };
  const byHash = new Map<number, number>();
  for (let form = 0; form < keys.length; form++) {
    const key = keys[form] as string;
    let hash = seed;
    let from = 0;
    for (let end = tokenEnd(key, 0); end > 0; end = tokenEnd(key, end)) {
      const isFirst = from === 0;
      for (; from < end; from++) hash = hashOn(hash, key.charCodeAt(from));
      if (isFirst) found.firsts.set(hash, found.firsts.get(hash) === true || gathered.mayBeSmall(form));
      note(found, byHash, hash, end === key.length ? form + 1 : 0);
    }
    yield 1;
  }
  return found;
}

/** `form`: number + 1 of the form that ends here; 0: a longer one goes on. */
function note(found: Beginnings, byHash: Map<number, number>, hash: number, form: number): void {
  const at = byHash.get(hash);
  if (at === undefined || (form > 0 && (found.forms[at] as number) > 0)) {
    byHash.set(hash, at ?? found.hashes.length);
    found.hashes.push(hash);
    found.forms.push(form);
    found.isLonger.push(form === 0 ? 1 : 0);
  } else if (form === 0) {
    found.isLonger[at] = 1;
  } else {
    found.forms[at] = form;
  }
}

function laidOut(gathered: Gathered, seed: number, beginnings: Beginnings): ArrayBuffer | undefined {
  const { hashes, forms, isLonger, firsts } = beginnings;
  const capacity = Math.max(1, hashes.length * LEXICON_LIMITS.slots);
  const filterSize = filterWords(firsts.size + [...firsts.values()].filter(Boolean).length);
  const buffer = new ArrayBuffer((HEADER + 2 * BITMAP + filterSize + capacity + LEXICON_LIMITS.chain) * 4);
  const words = new Uint32Array(buffer);
  const checkBits = checkBitsOf(gathered.keys.length, capacity);
  words.set([seed, gathered.keys.length, capacity, filterSize, checkBits], SEED_AT);
  const table = tableIn(buffer);
  for (const [hash, maySmall] of firsts) admit(table.filter, hash, maySmall);
  markStarts(table, gathered);
  const order = inOrderOfSlots(hashes, capacity);
  let free = 0;
  for (const at of order) {
    const mixing = mixed(hashes[at] as number);
    const home = slotIn(capacity, mixing);
    free = Math.max(free, home);
    if (free - home >= LEXICON_LIMITS.chain) return undefined;
    table.slots[free++] = slotOf(forms[at] as number, isLonger[at] as number, mixing, checkBits);
  }
  seal(buffer, HOT);
  return buffer;
}

/** What is left of 32 bits beside form and flag, and is not among the high bits that choose the slot. */
function checkBitsOf(forms: number, capacity: number): number {
  const formBits = Math.ceil(Math.log2(forms + 2));
  return Math.max(0, Math.min(31 - formBits, 32 - Math.ceil(Math.log2(capacity))));
}

const slotOf = (form: number, isLonger: number, mixing: number, checkBits: number): number =>
  ((((form << 1) | isLonger) << checkBits) | (mixing & ((1 << checkBits) - 1))) >>> 0;

/** Numbers of the beginnings by the slot they ask for, else as they came: a counting sort. */
function inOrderOfSlots(hashes: readonly number[], capacity: number): Uint32Array {
  const ends = new Uint32Array(capacity + 1);
  const slots = new Uint32Array(hashes.length);
  for (let at = 0; at < slots.length; at++) {
    const slot = slotIn(capacity, mixed(hashes[at] as number));
    slots[at] = slot;
    ends[slot + 1] = (ends[slot + 1] as number) + 1;
  }
  for (let slot = 0; slot < capacity; slot++) {
    ends[slot + 1] = (ends[slot + 1] as number) + (ends[slot] as number);
  }
  const order = new Uint32Array(hashes.length);
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as number;
    order[ends[slot] as number] = at;
    ends[slot] = (ends[slot] as number) + 1;
  }
  return order;
}

/** Sets the code units with which a form may begin. What folds in a special way may begin any. */
function markStarts({ starts, anyStarts }: Table, gathered: Gathered): void {
  /** By folded unit: no form begins with it, a form does with a capital, a form may with either. */
  const begins = new Uint8Array(0x10000);
  const note = (unit: number, how: number) => {
    begins[unit] = Math.max(begins[unit] as number, how);
  };
  for (let form = 0; form < gathered.keys.length; form++) {
    note((gathered.keys[form] as string).charCodeAt(0), gathered.mayBeSmall(form) ? EITHER : CAPITAL);
  }
  const { fold, compose } = foldTables();
  // Written in two units, a letter begins with another one: ї with і.
  for (const [pair, letter] of compose) note(Math.floor(pair / 0x10000), begins[letter] as number);
  const classes = unitClasses();
  const units = wordUnits();
  for (let unit = 0; unit < 0x10000; unit++) {
    const how = units[unit] === SPECIAL ? EITHER : (begins[fold[unit] as number] as number);
    if (how === 0) continue;
    set(anyStarts, unit);
    if (how === EITHER || ((classes[unit] as number) & LOWER) === 0) set(starts, unit);
  }
}

const [CAPITAL, EITHER] = [1, 2] as const;

function set(bitmap: Uint32Array, bit: number): void {
  bitmap[bit >>> 5] = (bitmap[bit >>> 5] as number) | (1 << (bit & 31));
}
