/**
 * Folding: two spellings that a reader takes for the same word become the same code units. One table look-up per
 * unit, in one pass, with the way back to the text:
 *
 *   text    K  u  p  SHY  ’  y  a  n  s  k  NBSP  \n  S  t  r  a  ß  e
 *   index   0  1  2  3    4  5  6  7  8  9  10    11  12 13 14 15 16 17
 *   units   k  u  p  '  y  a  n  s  k  ␠   s  t  r  a  s  s  e
 *   at      0  1  2  4  5  6  7  8  9  10  12 13 14 15 16 16 17
 *
 * Latin and Greek lose their diacritics; Cyrillic й ї ё ў ѓ ќ are letters of their own, composed or not, and other
 * marks on Cyrillic (stress) vanish. Composed and decomposed text fold alike in these three scripts. Whitespace of
 * any kind is one space. Surrogate pairs pass unchanged.
 */
import { buildTables, DROP, FIRST_EXPANSION, MARK, SPACE, type Tables } from './fold-table.ts';

/** A folded text. Only the first `length` entries of the arrays are meant: they are reused between texts. */
export interface FoldedText {
  readonly units: Uint16Array;
  /** `at[i]`: UTF-16 offset in the text of the character from which `units[i]` comes; never descending. */
  readonly at: Uint32Array;
  length: number;
}

/** Longest text in the table's expansions: ﬃ → ffi. */
const LONGEST_EXPANSION = 3;

let tables: Tables | undefined;

/** What folding looks up, built on first use. */
export function foldTables(): Tables {
  tables ??= buildTables();
  return tables;
}

/**
 * Folds `text`. Pass the result of an earlier call as `reuse` to write into its arrays (it is then no longer valid
 * for the earlier text).
 */
export function fold(text: string, reuse?: FoldedText): FoldedText {
  const size = text.length;
  const isRoomy = reuse !== undefined && reuse.units.length >= size * LONGEST_EXPANSION;
  const out = isRoomy ? reuse : emptyFolded(size);
  out.length = 0;
  foldOn(text, 0, size, out);
  return out;
}

/**
 * Folds on behind what is in `out`, which must have room for three units a character: from offset `from` over `count`
 * code units of the text, and over those marks and invisible characters that belong to the last of them. Answers the
 * offset up to which the text is folded now.
 */
export function foldOn(text: string, from: number, count: number, out: FoldedText): number {
  const { fold: table } = foldTables();
  const { units, at } = out;
  const size = text.length;
  let length = out.length;
  let last = length === 0 ? 0 : (units[length - 1] as number);
  let i = from;
  for (; i < size; i++) {
    const folded = table[text.charCodeAt(i)] as number;
    if (i >= from + count && folded > MARK) break;
    if (folded > SPACE || (folded === SPACE && last !== SPACE)) {
      units[length] = folded;
      at[length++] = i;
      last = folded;
    } else if (folded < SPACE && folded !== DROP) {
      length = foldSpecial(foldTables(), folded, text.charCodeAt(i), i, out, length);
      last = units[length - 1] ?? 0;
    }
  }
  out.length = length;
  return i;
}

/** Characters that are looked at before a place to decide whether a word begins there. */
const KEPT = 4;

/** An offset before `place` at which folding may begin, so that what stands right before it is folded as in the whole. */
export function keptBefore(text: string, place: number): number {
  const { fold: table } = foldTables();
  let at = place;
  for (let kept = 0; at > 0 && kept < KEPT; ) {
    const folded = table[text.charCodeAt(--at)] as number;
    if (folded === SPACE) return at;
    if (folded > MARK) kept++;
  }
  return at > 0 && isLowSurrogate(text.charCodeAt(at)) ? at - 1 : at;
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

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

/** What one code unit folds to, whatever stands around it; 0: it vanishes, is a mark or a space, or becomes several. */
export function foldedUnit(unit: number): number {
  tables ??= buildTables();
  const folded = tables.fold[unit] as number;
  return folded > SPACE ? folded : 0;
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
  const { fold: table } = foldTables();
  let end = (folded.at[index] as number) + 1;
  for (let i = end; i < text.length; i++) {
    const special = table[text.charCodeAt(i)];
    if (special === MARK) end = i + 1;
    else if (special !== DROP) break;
  }
  return end;
}

/** Room for a paragraph: arrays that are reused from name to name need not be replaced by longer ones. */
const SMALLEST = 1024;

function emptyFolded(textLength: number): FoldedText {
  const capacity = Math.max(SMALLEST, textLength * LONGEST_EXPANSION);
  return { units: new Uint16Array(capacity), at: new Uint32Array(capacity), length: 0 };
}
