/**
 * The table that folds one UTF-16 code unit, built once from Unicode's data and the rows of `fold-rows.ts`.
 *
 *   table   u16 × 65536   unit → 0–31: what to do · 32: a space · above: the folded unit itself
 *
 * No folded unit is a control character, so 0–31 are free to say what else to do: drop, compose with the letter
 * before, or write two or three letters (ß → ss).
 */
import { COMPOSED, DROPPED, MARKS, PLAIN } from './fold-rows.ts';

/** Leaves nothing. */
export const DROP = 0;
/** A combining mark: composes with the letter before it, or leaves nothing. */
export const MARK = 1;
/** From here to 31: the letters of `expansions`, in their order. */
export const FIRST_EXPANSION = 2;
/** The last entry that is not a folded unit. */
export const LAST_SPECIAL = 31;
export const SPACE = 0x20;

/** What `fold` looks up. */
export interface Tables {
  readonly fold: Uint16Array;
  readonly expansions: readonly string[];
  /** `base · 65536 + mark` → composed letter. */
  readonly compose: ReadonlyMap<number, number>;
}

/** Takes a few milliseconds. */
export function buildTables(): Tables {
  const table = new Uint16Array(0x10000);
  let unit = 0;
  for (const [from, to] of PLAIN_BLOCKS) {
    for (; unit < from; unit++) table[unit] = foldUnit(unit);
    for (; unit <= to; unit++) table[unit] = unit;
  }
  for (const { from, to } of DROPPED) table.fill(DROP, from, to + 1);
  for (const { from, to } of MARKS) table.fill(MARK, from, to + 1);
  const expansions = PLAIN.map(({ plain }) => plain).filter((plain) => plain.length > 1);
  for (const { letters, plain } of PLAIN) {
    const entry = plain.length === 1 ? plain.charCodeAt(0) : FIRST_EXPANSION + expansions.indexOf(plain);
    for (const letter of withCapitals(letters)) table[letter.charCodeAt(0)] = entry;
  }
  // A base letter may itself have a row (ǽ → æ → ae), so that folding twice is folding once.
  for (let unit = 0; unit < table.length; unit++) {
    const folded = table[unit] as number;
    if (folded > LAST_SPECIAL) table[unit] = table[folded] as number;
  }
  return { fold: table, expansions, compose: composedLetters() };
}

function composedLetters(): Map<number, number> {
  const pair = (base: string, mark: string) => base.charCodeAt(0) * 0x10000 + mark.charCodeAt(0);
  return new Map(COMPOSED.map(({ base, mark, letter }) => [pair(base, mark), letter.charCodeAt(0)]));
}

/** The letters and those of their capitals that are one unit and theirs alone (ı and i share theirs). */
function withCapitals(letters: string): string[] {
  const capitals = [...letters].map((letter) => letter.toUpperCase());
  return [...letters, ...capitals.filter((capital, i) => capital.toLowerCase() === letters[i])];
}

/**
 * Most of the table has neither case nor marks nor spaces and is not asked unit by unit: scripts of Asia and Africa,
 * symbols, ideographs, syllables, surrogates and private use. The last reaches to the end.
 */
const PLAIN_BLOCKS: readonly (readonly [from: number, to: number])[] = [
  [0x0590, 0x109f],
  [0x1100, 0x139f],
  [0x1681, 0x1c7f],
  [0x2190, 0x24af],
  [0x2500, 0x2bff],
  [0x2e00, 0x2fff],
  [0x3001, 0xa63f],
  [0xac00, 0xfaff],
  [0xfb50, 0xfefe],
  [0xfff0, 0xffff],
];

const WHITESPACE = /^[\s\u0085]$/u;

function foldUnit(unit: number): number {
  const character = String.fromCharCode(unit);
  if (WHITESPACE.test(character)) return SPACE;
  if (unit < 0x20 || (unit >= 0x7f && unit <= 0x9f)) return DROP;
  if (unit < 0x80) return character.toLowerCase().charCodeAt(0);
  const lower = character.toLowerCase();
  const first = lower.charCodeAt(0);
  // Lower case of more than one unit is a letter and a mark (İ).
  return mayCarryMarks(first) ? withoutMarks(lower) : lower.length === 1 ? first : unit;
}

/** Latin, Greek and Cyrillic letters with diacritics live here; the marks of other scripts are part of their letters. */
function mayCarryMarks(unit: number): boolean {
  return unit < 0x0250 || (unit >= 0x0370 && unit <= 0x052f) || (unit >= 0x1e00 && unit <= 0x1fff);
}

function withoutMarks(letter: string): number {
  const parts = letter.normalize('NFD');
  const base = parts.charCodeAt(0);
  const kept = COMPOSED.find((row) => row.base.charCodeAt(0) === base && parts.startsWith(row.mark, 1));
  return kept ? kept.letter.charCodeAt(0) : base;
}
