/** Forms → lexicon. The layout is drawn in `lexicon.ts`. */
import { MESSAGE_LIMITS } from '#lib/messages/limits.ts';
import { type FoldedText, fold } from '#lib/names/fold.ts';
import type { Form, NameForm } from '#lib/names/forms.ts';
import { LOWER, UPPER, unitClasses, WORD } from '#lib/names/unit-class.ts';
import {
  type Entry,
  FORM_SHIFT,
  HashedLexicon,
  hashOn,
  type Lexicon,
  LONGER,
  type Sense,
  seedAt,
  slotOf,
  TAKEN,
} from './lexicon.ts';
import { LEXICON_LIMITS } from './limits.ts';

const SPACE = 0x20;

/**
 * Builds the lexicon of these forms. Forms that fold alike become one form with several senses, ranked: those that
 * need no context first, then those whose entity is displayed under this name, then by id; at most
 * `MESSAGE_LIMITS.senses`. A form without a letter or digit, or with too many tokens, is not searched for.
 *
 * @throws RangeError if the names collide under every seed: no honest pack does.
 */
export function buildLexicon(forms: Iterable<Form>): Lexicon {
  const { keys, entries } = gather(forms);
  const { starts, units } = pool(keys);
  for (let i = 0; i < LEXICON_LIMITS.seeds; i++) {
    const seed = seedAt(i);
    const table = tableOf(keys, seed);
    if (table !== undefined) return new HashedLexicon({ seed, ...table, starts, units, entries });
  }
  throw new RangeError('the names of the pack collide in the index under every seed');
}

interface RankedSense extends Sense {
  readonly preferred: boolean;
}

interface Gathered {
  readonly senses: RankedSense[];
  readonly bars: Set<string>;
}

function gather(forms: Iterable<Form>): { keys: string[]; entries: Entry[] } {
  const byKey = new Map<string, Gathered>();
  for (const form of forms) {
    const { key, written } = keyOf(form.text);
    if (key === '' || countTokens(key) > LEXICON_LIMITS.tokens) continue;
    const { senses, bars } = byKey.get(key) ?? { senses: [], bars: new Set<string>() };
    byKey.set(key, { senses, bars });
    if (form.is === 'phrase') bars.add(form.entity);
    else senses.push({ ...rankedSense(form), written, capitalAt: capitalAt(written) });
  }
  const entries = [...byKey.values()].map(({ senses, bars }) => ({
    senses: ranked(senses),
    bars: [...bars],
  }));
  return { keys: [...byKey.keys()], entries };
}

const rankedSense = ({ entity, preferred, needsCase, needsContext }: NameForm) => ({
  entity,
  preferred,
  needsCase,
  needsContext,
});

let scratch: FoldedText | undefined;

/** The folded form and, unit by unit, how it was written; without what stands before its first letter or digit. */
function keyOf(text: string): { key: string; written: string } {
  scratch = fold(text, scratch);
  const { units, at, length } = scratch;
  const classes = unitClasses();
  let from = 0;
  while (from < length && ((classes[units[from] as number] as number) & WORD) === 0) from++;
  let end = length;
  while (end > from && units[end - 1] === SPACE) end--;
  let key = '';
  let written = '';
  for (let i = from; i < end; i++) {
    key += String.fromCharCode(units[i] as number);
    written += text.charAt(at[i] as number);
  }
  return { key, written };
}

function capitalAt(written: string): number {
  const classes = unitClasses();
  for (let i = 0; i < written.length; i++) {
    const cls = classes[written.charCodeAt(i)] as number;
    if ((cls & UPPER) !== 0) return i;
    if ((cls & LOWER) !== 0) return -1;
  }
  return -1;
}

function ranked(senses: readonly RankedSense[]): Sense[] {
  const kept: Sense[] = [];
  for (const { preferred: _, ...sense } of senses.toSorted(byRank)) {
    if (kept.length === MESSAGE_LIMITS.senses) break;
    if (!kept.some((other) => isSame(other, sense))) kept.push(sense);
  }
  return kept;
}

function isSame(a: Sense, b: Sense): boolean {
  return (
    a.entity === b.entity &&
    a.needsCase === b.needsCase &&
    a.needsContext === b.needsContext &&
    a.written === b.written
  );
}

function byRank(a: RankedSense, b: RankedSense): number {
  return (
    Number(a.needsContext) - Number(b.needsContext) ||
    Number(b.preferred) - Number(a.preferred) ||
    (a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : 0) ||
    Number(a.needsCase) - Number(b.needsCase)
  );
}

function pool(keys: readonly string[]): { starts: Uint32Array; units: Uint16Array } {
  const starts = new Uint32Array(keys.length + 1);
  const units = new Uint16Array(keys.reduce((sum, key) => sum + key.length, 0));
  let end = 0;
  for (const [form, key] of keys.entries()) {
    for (let i = 0; i < key.length; i++) units[end++] = key.charCodeAt(i);
    starts[form + 1] = end;
  }
  return { starts, units };
}

/** The table under one seed, or undefined if a chain of slots grows too long. */
function tableOf(
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
    for (const end of tokenEnds(key)) {
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

/** Where the tokens of a folded form end, spaces left out: the same cuts that a look-up makes in a text. */
function* tokenEnds(key: string): Generator<number> {
  const classes = unitClasses();
  const isWord = (i: number) => ((classes[key.charCodeAt(i)] as number) & WORD) !== 0;
  for (let i = 0; i < key.length; i++) {
    if (key.charCodeAt(i) === SPACE) continue;
    while (isWord(i) && i + 1 < key.length && isWord(i + 1)) i++;
    yield i + 1;
  }
}

function countTokens(key: string): number {
  let count = 0;
  for (const _ of tokenEnds(key)) count++;
  return count;
}
