/**
 * One form for every way to type the same name. The fold of the finder (case, diacritics, ligatures), and beyond it
 * what nobody types alike into a search field: apostrophes and full stops go, whatever else parts words is a space.
 * "Куп’янськ" and "купянськ", "U.S." and "us", "155-mm" and "155 mm" come out the same.
 */
import { foldToString } from '#lib/names/fold.ts';

export function foldForSearch(text: string): string {
  return foldToString(text).replace(LEFT_OUT, '').replace(BETWEEN_WORDS, ' ').trim();
}

/** The words of `text` as they are written, in the order of those of its folded form: "U.S. Army" → "US", "Army". */
export function wordsAsWritten(text: string): string[] {
  return text.replace(LEFT_OUT, '').split(BETWEEN_WORDS).filter(Boolean);
}

/** Apostrophes and primes in all their forms, full stops; soft hyphens and the like. */
const LEFT_OUT = /['’‘ʼʹ′`.\p{Cf}]/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/gu;
