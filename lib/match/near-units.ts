/**
 * What a character is to the words around a name, as a bit set:
 *
 *   kinds   u16 × 65536   UTF-16 code unit → bits below · 0: not asked for yet
 *
 * A text holds few different characters: each is asked of the regular expressions below once, when it is first met.
 * Characters of two code units are asked every time; hardly one of them is a letter.
 */

/** A word begins with it. */
export const BEGINS = 1;
/** A word goes on with it. */
export const INSIDE = 2;
/** A hyphen joins a run of these to a name. */
export const JOINED = 4;
export const HYPHEN = 8;
/** Ends a sentence. */
export const ENDS = 16;
/** Behind a full stop: the stop ends a sentence. */
export const CLOSES = 32;
export const STOP = 64;
/** A title in quotation marks consists of these. */
export const IN_TITLE = 128;
export const CAPITAL = 256;
/** Two code units, which are asked for together. */
export const PAIR = 512;
const HALF = 1024;
const KNOWN = 2048;

const KINDS: readonly (readonly [bit: number, characters: RegExp])[] = [
  [BEGINS, /^[\p{L}\p{N}]$/u],
  [INSIDE, /^[\p{L}\p{N}\p{M}\u00ad\u2060'’ʼ`-]$/u],
  [JOINED, /^[\p{L}\p{N}\p{M}\u00ad'’ʼ]$/u],
  [HYPHEN, /^[-‐‑]$/u],
  [ENDS, /^[!?…\n;•|]$/u],
  [CLOSES, /^[\s"»”'’)]$/u],
  [STOP, /^\.$/u],
  [IN_TITLE, /^[\p{L}\s\u00a0-]$/u],
  [CAPITAL, /^\p{Lu}$/u],
  [HALF, /^[\ud800-\udfff]$/u],
];

const kinds = new Uint16Array(0x10000);

/** The character that begins at `at`; a pair is one only if both halves stand before `end`. */
export function kindAt(text: string, at: number, end: number): number {
  const kind = kindOf(text.charCodeAt(at));
  return (kind & HALF) !== 0 && at + 1 < end ? kindOfPair(text, at) : kind;
}

/** The character that ends right before `at`; a pair is one only if both halves stand from `start` on. */
export function kindBefore(text: string, at: number, start: number): number {
  const kind = kindOf(text.charCodeAt(at - 1));
  return (kind & HALF) !== 0 && at - 2 >= start ? kindOfPair(text, at - 2) : kind;
}

/** How many code units the character has. */
export const sizeOf = (kind: number): number => ((kind & PAIR) === 0 ? 1 : 2);

function kindOf(unit: number): number {
  const kind = kinds[unit] as number;
  return kind === 0 ? learn(unit) : kind;
}

function learn(unit: number): number {
  const kind = KNOWN | bitsOf(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

/** What two halves that are none of one pair come to is what a lone half is: nothing. */
function kindOfPair(text: string, at: number): number {
  const point = text.codePointAt(at) ?? 0;
  if (point < 0x10000) return HALF;
  const character = String.fromCodePoint(point);
  return WORD_CHARACTER.test(character) ? PAIR | bitsOf(character) : PAIR;
}

const WORD_CHARACTER = /^[\p{L}\p{N}\p{M}]$/u;

function bitsOf(character: string): number {
  let bits = 0;
  for (const [bit, characters] of KINDS) if (characters.test(character)) bits |= bit;
  return bits;
}
