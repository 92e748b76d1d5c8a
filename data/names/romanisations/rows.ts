/** The shapes of the rows in this folder: how Ukrainian and Russian letters become the letters of the other languages. */
import type { Language } from '#data/names/rows.ts';

/** The language in which a name is written before it is romanised. */
export type Original = 'uk' | 'ru';

/** A name and what a row makes of it. */
export type Romanised = readonly [name: string, text: string];

/**
 * A table of letters. Groups of letters are written as a line of pairs, "а=a х=kh ь=": what stands left of the sign
 * becomes what stands right of it, perhaps nothing. `[аеи]е=ye` is short for `ае=ye ее=ye ие=ye`. Of two pairs with
 * the same left side the later counts, so that a table may be another one and a few pairs more.
 */
export interface LetterTable {
  readonly letters: string;
  /** A letter at the beginning of a word (`є=ye`), or behind a certain other (`ье=ye`: the е only). */
  readonly behind?: string;
  /** A letter before a certain other (`зг=z`: the з only). `behind` comes first. */
  readonly before?: string;
  /** The last two letters of a word that has more (`ий=y`). */
  readonly ending?: string;
  /** Before all that, for what two letters do not tell: source of a regular expression (flags giu), replacement. */
  readonly first?: readonly (readonly [find: string, into: string])[];
}

/** A table that the transliteration library has, by its name there, and that was found right letter by letter. */
export type ReadyTable = 'wikipedia' | 'icao_doc_9303';

/** A way to romanise all letters of a name. */
export interface SystemRow {
  /** Printed by `names explain`: "uk→en: national 2010". */
  readonly rule: string;
  readonly from: Original;
  /** Whose texts write so; undefined where it is nobody's newspaper habit (the scientific systems). */
  readonly lang: Language | undefined;
  readonly table: LetterTable | ReadyTable;
  /** What becomes of the apostrophe of Куп'янськ. */
  readonly apostrophe: 'dropped' | 'kept';
  /** False: newspapers that write so write all of it so, and the habits do not apply. */
  readonly habits?: false;
  readonly examples: readonly Romanised[];
}

/**
 * What newspapers do beside the systems. A habit adds spellings and takes none away; habits are applied in the order
 * of the rows, each to what the system and the habits before it gave.
 */
export interface HabitRow {
  /** Printed behind the language, and followed by what is written instead: "en: -skyi → -sky". */
  readonly rule: string;
  readonly langs: readonly Language[];
  /** Only for names from this language; absent: from both. */
  readonly from?: Original;
  /** What is changed: the Cyrillic name before it is romanised, or the result. */
  readonly on: 'original' | 'result';
  /** Source of a regular expression (flags gu; for originals also i). `^` and `$` are the ends of a word. */
  readonly find: string;
  /** Each is an alternative. */
  readonly into: readonly string[];
  /** A name and the spellings that the alternatives lead to in the first of the languages, in their order. */
  readonly example: { readonly from: Original; readonly name: string; readonly texts: readonly string[] };
}
