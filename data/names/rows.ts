/** The shapes of the rows in this folder. Every row has an example, and the tests run it. */

/** BCP 47 tags of the languages whose habits are known here. */
export const LANGUAGES = ['en', 'de', 'fr', 'pl', 'es', 'pt', 'it', 'cs', 'uk', 'ru', 'bg'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Languages that decline names. */
export const INFLECTED = ['uk', 'ru', 'pl', 'cs'] as const;
export type InflectedLanguage = (typeof INFLECTED)[number];

/** The cases beside the nominative. */
export const CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'locative', 'vocative'] as const;
export type Case = (typeof CASES)[number];

/** What a word of a name is, as far as its declension asks. */
export type WordRole = 'place' | 'given' | 'surname' | 'noun' | 'adjective';

/** How words with one ending decline. Of the rows of a language that fit a word, the first is used. */
export interface EndingRow {
  /** Printed by `names explain`: "uk: places in -ів". */
  readonly rule: string;
  readonly roles: readonly WordRole[];
  /** Source of a regular expression (flag u) for the end of the nominative, without `$`; groups may be used in `forms`. */
  readonly ending: string;
  /** What the ending becomes; several where usage varies. An absent case is written like the nominative. */
  readonly forms: Readonly<Partial<Record<Case, string | readonly string[]>>>;
  /** A word in the nominative and the other forms that the row must give, no more and no fewer, without repetition. */
  readonly example: { readonly word: string; readonly also: readonly string[] };
}

/** A name that a language has of its own, where no rule leads to it (Kiew, Moscou, OTAN). */
export interface NameRow {
  /** As an English pack would write it. */
  readonly name: string;
  /** Other English spellings by which it is known here. */
  readonly alias?: readonly string[];
  /** By language, the usual one first; nominative where the language declines. */
  readonly in: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** A few words of a made-up text in which one of the spellings stands. */
  readonly example: string;
}

/** Words around a name that say what it means. */
export interface ContextRow<Cue extends string> {
  readonly cue: Cue;
  readonly lang: Language | 'any';
  /** Where the word stands: right before or right behind the name, or anywhere within three words of it. */
  readonly where: 'before' | 'after' | 'near';
  /** In small letters; a `*` at the end stands for any letters ("област*"). Several words are parted by one space. */
  readonly words: readonly string[];
  /** A few made-up words with the name in square brackets. */
  readonly example: string;
}
