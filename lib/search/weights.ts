/** What counts how much in the search, each number argued. */

/** Results at most: two screens of the popup's list. Whoever has to scroll further types another letter. */
export const MOST_HITS = 20;

/** Names that are only like the query, at most: a question with more answers than these is no help. */
export const MOST_ALIKE = 5;

/**
 * Words of this many letters and fewer are abbreviations and short names (ISW, NATO, UN, Kyiv), of which one letter
 * makes another (Iran, Iraq): they are met as they are or not at all.
 */
export const SHORT = 4;

/** In a name of so many letters a short word may have a slip, if all else is as it is: "wra in Ukraine". */
export const LONG_ENOUGH_FOR_A_SHORT_SLIP = 8;

/**
 * Words of so many letters may differ twice, shorter ones once. A slip of the finger is one edit (four in five
 * misspellings are: Damerau 1964), a name heard and not read is two ("Selenski"). In seven letters two are too many:
 * whoever asks for Nigeria does not mean Algeria.
 */
export const TWO_EDITS_FROM = 8;

/** In all its words together a query may differ so often; beyond that it is another name. */
export const MOST_EDITS = 2;

/**
 * How unlike a word may be for fuse.js to propose a name (edits to letters): wide, because it counts two letters
 * that changed places as two edits, and in a word of five that is 0.4. What is proposed is measured afterwards.
 */
export const NET = 0.4;

/**
 * Letters from which a query is also met by the beginnings of derived forms and by details. Rules yield a hundred
 * forms of a name, and one or two letters stand at the beginning of some word nearly everywhere.
 */
export const BEYOND_NAMES_FROM = 3;

/**
 * Words of a query that are weighed by likeness, and letters of each: longer names do not exist in news, and the
 * algorithm (Bitap) works in machine words of 32 bits. A pasted paragraph then costs no more than a long name.
 */
export const MOST_WORDS = 8;
export const MOST_LETTERS = 32;
