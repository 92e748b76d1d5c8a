/**
 * Folding: two spellings that a reader takes for the same word become the same code units. One table look-up per
 * unit, in one pass, with the way back to the text:
 *
 *   text    K  u  p  SHY  ’  y  a  n  s  k  NBSP  \n  S  t  r  a  ß  e
 *   index   0  1  2  3    4  5  6  7  8  9  10    11  12 13 14 15 16 17
 *   units   k  u  p  '  y  a  n  s  k  ␠   s  t  r  a  s  s  e
 *   at      0  1  2  4  5  6  7  8  9  10  12 13 14 15 16 16 17
 *
 * Table entries above 31 are the folded unit itself. No folded unit is a control character, so entries 0–31 are free
 * to say what else to do: drop, compose with the letter before, or write two or three letters (ß → ss).
 *
 * Latin and Greek lose their diacritics; Cyrillic й ї ё ў ѓ ќ are letters of their own, composed or not, and other
 * marks on Cyrillic (stress) vanish. Composed and decomposed text fold alike in these three scripts. Whitespace of
 * any kind is one space. Surrogate pairs pass unchanged.
 */
import { COMPOSED, DROPPED, MARKS, PLAIN } from './fold-rows.ts';

/** A folded text. Only the first `length` entries of the arrays are meant: they are reused between texts. */
export interface FoldedText {
  readonly units: Uint16Array;
  /** `at[i]`: UTF-16 offset in the text of the character from which `units[i]` comes; never descending. */
  readonly at: Uint32Array;
  length: number;
}

const DROP = 0;
const MARK = 1;
const FIRST_EXPANSION = 2;
const LAST_SPECIAL = 31;
const SPACE = 0x20;

/** Longest text in the table's expansions: ﬃ → ffi. */
const LONGEST_EXPANSION = 3;

interface Tables {
  readonly fold: Uint16Array;
  readonly expansions: readonly string[];
  /** `base · 65536 + mark` → composed letter. */
  readonly compose: ReadonlyMap<number, number>;
}

let tables: Tables | undefined;

/**
 * Folds `text`. Pass the result of an earlier call as `reuse` to write into its arrays (it is then no longer valid
 * for the earlier text).
 */
export function fold(text: string, reuse?: FoldedText): FoldedText {
  tables ??= buildTables();
  const table = tables.fold;
  const size = text.length;
  const out = reuse && reuse.units.length >= size + LONGEST_EXPANSION ? reuse : emptyFolded(size);
  const { units, at } = out;
  let length = 0;
  let last = 0;
  for (let i = 0; i < size; i++) {
    const folded = table[text.charCodeAt(i)] as number;
    if (folded > SPACE || (folded === SPACE && last !== SPACE)) {
      units[length] = folded;
      at[length++] = i;
      last = folded;
    } else if (folded < SPACE && folded !== DROP) {
      // There is room for one unit for each character still to come; a text full of expansions needs the most.
      if (length + (size - i) + LONGEST_EXPANSION > units.length)
        return fold(text, emptyFolded(size * LONGEST_EXPANSION));
      length = foldSpecial(tables, folded, text.charCodeAt(i), i, out, length);
      last = units[length - 1] ?? 0;
    }
  }
  out.length = length;
  return out;
}

/** Writes what a mark or a joined letter at `index` comes to behind the first `length` units; answers the new length. */
function foldSpecial(
  { compose, expansions }: Tables,
  special: number,
  unit: number,
  index: number,
  { units, at }: FoldedText,
  length: number,
): number {
  if (special === MARK) {
    if (length === 0) return 0;
    const base = units[length - 1] as number;
    units[length - 1] = compose.get(base * 0x10000 + unit) ?? base;
    return length;
  }
  const letters = expansions[special - FIRST_EXPANSION] as string;
  for (let k = 0; k < letters.length; k++) {
    units[length + k] = letters.charCodeAt(k);
    at[length + k] = index;
  }
  return length + letters.length;
}

let scratch: FoldedText | undefined;

/** The folded text as a string, for keys and tests; no way back to offsets. */
export function foldToString(text: string): string {
  scratch = fold(text, scratch);
  const { units, length } = scratch;
  let result = '';
  for (let i = 0; i < length; i++) result += String.fromCharCode(units[i] as number);
  return result;
}

/**
 * Where in `text` the character behind `folded.units[index]` ends (exclusive UTF-16 offset): past its combining
 * marks, before soft hyphens and the like that follow it.
 */
export function endInText(text: string, folded: FoldedText, index: number): number {
  tables ??= buildTables();
  let end = (folded.at[index] as number) + 1;
  for (let i = end; i < text.length; i++) {
    const special = tables.fold[text.charCodeAt(i)];
    if (special === MARK) end = i + 1;
    else if (special !== DROP) break;
  }
  return end;
}

/** Arrays this small live on the engine's heap; having met both kinds, it reads either three times slower. */
const SMALLEST = 1024;

function emptyFolded(textLength: number): FoldedText {
  const capacity = Math.max(SMALLEST, textLength + LONGEST_EXPANSION);
  return { units: new Uint16Array(capacity), at: new Uint32Array(capacity), length: 0 };
}

function buildTables(): Tables {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => (isPlain(unit) ? unit : foldUnit(unit)));
  for (const { from, to } of DROPPED) table.fill(DROP, from, to + 1);
  for (const { from, to } of MARKS) table.fill(MARK, from, to + 1);
  const expansions = PLAIN.map(({ plain }) => plain).filter((plain) => plain.length > 1);
  for (const { letters, plain } of PLAIN) {
    const entry = plain.length === 1 ? plain.charCodeAt(0) : FIRST_EXPANSION + expansions.indexOf(plain);
    for (const letter of withCapitals(letters)) table[letter.charCodeAt(0)] = entry;
  }
  // A base letter may itself have a row (ǽ → æ → ae), so that folding twice is folding once.
  for (const [unit, folded] of table.entries()) {
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

/** Ideographs, syllables, surrogates and private use: four fifths of the table, neither case nor marks nor spaces. */
function isPlain(unit: number): boolean {
  return (unit >= 0x3001 && unit <= 0xa63f) || (unit >= 0xac00 && unit <= 0xfaff);
}

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
