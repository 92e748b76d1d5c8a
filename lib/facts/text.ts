/**
 * What plain prose never needs and a spoofer does, as the inside of a character class: bidi controls (U+202A–202E,
 * U+2066–2069, U+200E/F, U+061C), tag characters (U+E0000–E007F), invisible or deprecated format characters
 * (soft hyphen, U+180E, U+200B, U+2060–2064, U+206A–206F, U+FEFF, U+FFF9–FFFB; of shorthand and music U+1BCA0–1BCA3 and
 * U+1D173–1D17A), letters and marks that show nothing (U+034F, U+115F, U+1160, U+17B4, U+17B5, U+2800, U+3164, U+FFA0),
 * line and paragraph separators, C0/C1 controls, lone surrogates. U+200C and U+200D stay allowed: Persian and the Indic
 * scripts spell with them.
 */
const FORBIDDEN_CLASS =
  '\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C\\u{E0000}-\\u{E007F}' +
  '\\u00AD\\u180E\\u200B\\u2060-\\u2064\\u206A-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}' +
  '\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFFA0\\u2028\\u2029\\p{Cc}\\p{Cs}';

/** Matches a text that holds none of the forbidden characters. */
export const PLAIN_TEXT = new RegExp(`^[^${FORBIDDEN_CLASS}]*$`, 'u');

/** Matches a text that neither begins nor ends with white space. */
export const TRIMMED_TEXT = /^\S(?:.*\S)?$/u;

/** True if `text` holds a character that PLAIN_TEXT forbids. */
export function hasForbiddenCharacters(text: string): boolean {
  return !PLAIN_TEXT.test(text);
}

/** Number of words: what stands between white space or dashes. A hyphenated compound is one word. */
export function countWords(text: string): number {
  return text.split(/[\s–—]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Orders by UTF-16 code units: the same order on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
