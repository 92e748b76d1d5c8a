/** What counts how much in the search, each number argued. */

/** Results at most: two screens of the popup's list. Whoever has to scroll further types another letter. */
export const MOST_HITS = 20;

/**
 * Fields of an entity by weight. Whoever searches has a name in mind: the one the card prints, or another
 * spelling; the detail ("mayor of Kharkiv") finds people whose name one does not know, after all who bear it.
 */
export const FIELD_WEIGHTS = { name: 3, spellings: 2, detail: 1 } as const;

/**
 * How unlike a word may be (0 = equal, 1 = anything). At 0.3 a word of four letters may have one wrong, a word of
 * seven two: "kupynask" finds Kupyansk, "zelenski" finds Zelensky. At 0.4 "kharkiv" begins to find "Kherson".
 */
export const UNLIKENESS = 0.3;

/** Shorter queries are met by beginnings of words only: two letters stand somewhere in nearly every name. */
export const FUZZY_FROM = 3;

/**
 * Words of a query that are weighed by likeness, and letters of each: longer names do not exist in news, and the
 * algorithm (Bitap) works in machine words of 32 bits. A pasted paragraph then costs no more than a long name.
 */
export const MOST_WORDS = 8;
export const MOST_LETTERS = 32;
