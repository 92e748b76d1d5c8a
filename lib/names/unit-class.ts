/**
 * What kind of character a UTF-16 code unit is, as a bit set in a table of 64 KB, so that a scan asks an array and
 * not a regular expression. Built from the engine's own Unicode data on first use.
 */

/** Letter, digit or combining mark: what a name is made of and what may not touch it. */
export const WORD = 1;
export const UPPER = 2;
export const LOWER = 4;
export const CYRILLIC = 8;
export const DIGIT = 16;
/** Half of a surrogate pair: only the pair tells what it is, see `isWordAt`. */
export const SURROGATE = 32;

let table: Uint8Array | undefined;

/** The table: `unitClasses()[unit]` is a bit set of the constants above. */
export function unitClasses(): Uint8Array {
  table ??= build();
  return table;
}

/**
 * True if the character that holds the code unit at `index` is a letter, digit or mark. Looks at both halves of a
 * pair; false outside of the text.
 */
export function isWordAt(units: ArrayLike<number>, index: number): boolean {
  const unit = units[index];
  if (unit === undefined) return false;
  const cls = unitClasses()[unit] ?? 0;
  if ((cls & SURROGATE) === 0) return (cls & WORD) !== 0;
  const isLow = unit >= 0xdc00;
  const high = isLow ? units[index - 1] : unit;
  const low = isLow ? unit : units[index + 1];
  return high !== undefined && low !== undefined && WORD_CHARACTER.test(String.fromCharCode(high, low));
}

const WORD_CHARACTER = /^[\p{L}\p{N}\p{M}]$/u;
const DIGIT_CHARACTER = /^\p{Nd}$/u;

/** Blocks that are letters throughout and have no case: not asked one by one, which halves the time to build. */
const LETTER_BLOCKS: readonly (readonly [from: number, to: number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
];

function build(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (const [from, to] of LETTER_BLOCKS) classes.fill(WORD, from, to + 1);
  classes.fill(SURROGATE, 0xd800, 0xe000);
  for (let unit = 0; unit < 0x10000; unit++) {
    if (classes[unit] === 0) classes[unit] = classify(unit);
  }
  return classes;
}

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (!WORD_CHARACTER.test(character)) return 0;
  let cls = WORD;
  if (character.toLowerCase() !== character) cls |= UPPER;
  else if (character.toUpperCase() !== character) cls |= LOWER;
  if (unit >= 0x0400 && unit <= 0x052f) cls |= CYRILLIC;
  if (DIGIT_CHARACTER.test(character)) cls |= DIGIT;
  return cls;
}
