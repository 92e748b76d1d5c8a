/**
 * Is a name almost what was typed? Word by word, so that every word keeps its own measure: "North Korea" is two
 * letters from "South Korea", and both are in one word of five. Where spaces and hyphens differ, letters are compared
 * without them.
 */
import type { SearchedSpelling, SearchedWord } from './documents.ts';
import { editsBetween } from './edits.ts';
import { LONG_ENOUGH_FOR_A_SHORT_SLIP, MOST_EDITS, SHORT, TWO_EDITS_FROM } from './weights.ts';

export interface Likeness {
  readonly edits: number;
  /** Every word of the name is in the query; otherwise the query is like some of its words. */
  readonly isWhole: boolean;
}

/**
 * How like a spelling `query` (folded) is that no more than resembles it; undefined: it does not. A query that leaves
 * out words has to meet the others, or almost, if they are proper ones and begin alike.
 */
export function likeness(query: string, { words }: SearchedSpelling): Likeness | undefined {
  const asked = query.split(' ');
  return byWords(asked, words) ?? byLetters(asked, words);
}

function byWords(asked: readonly string[], words: readonly SearchedWord[]): Likeness | undefined {
  const isWhole = asked.length === words.length;
  const letters = asked.reduce((sum, { length }) => sum + length, 0);
  const mayMeet = isWhole ? isLooseWord : isProperLikeness;
  const left = [...words];
  let edits = 0;
  let hasShortSlip = false;
  for (const word of asked.toSorted(longestFirst)) {
    const met = nearest(
      word,
      left.filter((known) => known.text === word || mayMeet(word, known)),
      letters >= LONG_ENOUGH_FOR_A_SHORT_SLIP,
    );
    if (met === undefined) return undefined;
    left.splice(left.indexOf(met.word), 1);
    edits += met.edits;
    hasShortSlip ||= met.edits > 0 && isShort(word, met.word.text);
  }
  return edits <= (hasShortSlip ? 1 : MOST_EDITS) ? { edits, isWhole } : undefined;
}

interface Met {
  readonly word: SearchedWord;
  readonly edits: number;
}

/** The word that takes fewest edits, if one is near enough. */
function nearest(asked: string, words: readonly SearchedWord[], mayBeShort: boolean): Met | undefined {
  return words
    .flatMap((word): Met[] => {
      const most = isShort(asked, word.text) ? Number(mayBeShort) : mostEdits(asked, word.text);
      const edits = editsBetween(asked, word.text, most);
      return edits > most ? [] : [{ word, edits }];
    })
    .sort((a, b) => a.edits - b.edits)[0];
}

/** A space or hyphen that is missing or too many is the one thing that differs. */
function byLetters(asked: readonly string[], words: readonly SearchedWord[]): Likeness | undefined {
  const letters = asked.join('');
  const isAlike = letters.length > SHORT && letters === words.map(({ text }) => text).join('');
  return isAlike ? { edits: 1, isWhole: true } : undefined;
}

/** Abbreviations and numbers stand as they are; others are compared within one script. */
const isLooseWord = (asked: string, { isFixed, text }: SearchedWord): boolean =>
  !isFixed && scriptOf(asked) === scriptOf(text);
const isProperLikeness = (asked: string, word: SearchedWord): boolean =>
  word.isProper && word.text[0] === asked[0] && isLooseWord(asked, word);

const isShort = (a: string, b: string): boolean => Math.min(a.length, b.length) <= SHORT;
const mostEdits = (a: string, b: string): number => (Math.max(a.length, b.length) >= TWO_EDITS_FROM ? 2 : 1);
const longestFirst = (a: string, b: string): number => b.length - a.length;

/** In which script most letters of a word are written. */
function scriptOf(word: string): 'latin' | 'cyrillic' | 'other' {
  const latin = word.match(/\p{sc=Latn}/gu)?.length ?? 0;
  const cyrillic = word.match(/\p{sc=Cyrl}/gu)?.length ?? 0;
  if (latin * 2 > word.length) return 'latin';
  return cyrillic * 2 > word.length ? 'cyrillic' : 'other';
}
