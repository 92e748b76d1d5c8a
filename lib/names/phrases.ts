/**
 * Names that are built of a word for a kind of thing and another name (Kharkiv region, Russian forces), in all
 * languages, from the English one. The patterns and templates are rows of `data/names/phrases.ts`.
 */
import { PHRASE_ROWS, type PhraseRow } from '#data/names/phrases.ts';
import { LANGUAGES, type Language } from '#data/names/rows.ts';
import { countryOfDemonym } from './demonyms.ts';
import { foldToString } from './fold.ts';
import { ownNames } from './gazetteer.ts';
import { NAMES_LIMITS } from './limits.ts';
import { type Filling, fillTemplate } from './phrase-template.ts';
import { inUsualQuotes } from './quotes.ts';
import { remembering } from './remember.ts';
import type { Spelling } from './spelling.ts';

/** The spellings of another entity, by one of its English names; none if there is no such entity. */
export type LookUp = (englishName: string) => readonly Spelling[];

/** Languages that write a name which they have no other spelling of as English does. */
const LATIN: ReadonlySet<Language> = new Set(['en', 'de', 'fr', 'pl', 'es', 'pt', 'it', 'cs']);

/** Longest name that is put into a phrase: long official names are not (República Democrática …). */
const MOST_WORDS = 3;

/**
 * The phrases that all languages have for what one of the English `names` is a phrase for, in the nominative, each once
 * per language; none if no pattern fits. `lookup` is asked for the names inside that the gazetteer does not know.
 */
export function phraseNames(names: readonly string[], lookup: LookUp): Spelling[] {
  const found = new Map<string, Spelling>();
  for (const { row, english } of distinctReadings(names)) {
    for (const spelling of phrasesWith(row, english, lookup)) {
      const key = `${spelling.lang} ${spelling.text}`;
      if (!found.has(key)) found.set(key, spelling);
    }
  }
  return [...found.values()];
}

/** Names of several entities are phrases with the same name inside (Russian forces, Russian government). */
const known = new WeakMap<LookUp, (key: string, make: () => readonly Spelling[]) => readonly Spelling[]>();

function phrasesWith(row: PhraseRow, english: string | undefined, lookup: LookUp): readonly Spelling[] {
  const kept = known.get(lookup) ?? remembering<readonly Spelling[]>();
  known.set(lookup, kept);
  return kept([row.rule, row.english[0], english].join('|'), () =>
    (english === undefined ? noName() : fillingsOf(english, lookup)).flatMap((filling) =>
      phrasesOf(row, filling),
    ),
  );
}

interface NamedFilling extends Filling {
  readonly rules: readonly string[];
}

function phrasesOf(row: PhraseRow, filling: NamedFilling): Spelling[] {
  const { lang, rules } = filling;
  const templates = lang === 'en' ? row.english : (row.in[lang] ?? []);
  return templates
    .flatMap((template) => fillTemplate(template, filling))
    .flatMap(inUsualQuotes)
    .map((text) => ({ text, lang, rules: [...rules, `phrase: ${row.rule}`] }));
}

/** A row that a name fits, and the name in its gap; undefined: the row has none. */
interface Reading {
  readonly row: PhraseRow;
  readonly english: string | undefined;
}

/** What the names are phrases for; names that are the same phrase in other words (Kharkiv oblast) once. */
function distinctReadings(names: readonly string[]): Reading[] {
  const seen = new Map<PhraseRow, Set<string | undefined>>();
  return names.flatMap(readPhrase).filter(({ row, english }) => {
    const known = seen.get(row) ?? new Set();
    seen.set(row, known);
    return !known.has(english) && known.add(english);
  });
}

/** The rows with a pattern that `name` fits, and what stands in its gap. */
function readPhrase(name: string): Reading[] {
  const folded = foldToString(name);
  return patterns().flatMap(({ row, source, word, gap }): Reading[] => {
    const match = folded.includes(word) ? patternOf(source).exec(folded) : null;
    if (match === null) return [];
    if (gap === undefined) return [{ row, english: undefined }];
    const inside = match[1] ?? '';
    const english = gap === 'demonym' ? countryOfDemonym(inside) : inside;
    return english === undefined ? [] : [{ row, english }];
  });
}

interface Pattern {
  readonly row: PhraseRow;
  /** Of a regular expression for all of a folded name. */
  readonly source: string;
  /** Stands in every name that fits: asked first, because nearly all names fit no pattern. */
  readonly word: string;
  readonly gap: 'name' | 'demonym' | undefined;
}

let read: readonly Pattern[] | undefined;

function patterns(): readonly Pattern[] {
  read ??= PHRASE_ROWS.flatMap((row) => row.english.map((english) => readPattern(row, english)));
  return read;
}

function readPattern(row: PhraseRow, english: string): Pattern {
  const source = foldToString(english).replace(/\{(?:name|demonym)\}/u, '(.+)');
  const gap = (['name', 'demonym'] as const).find((kind) => english.includes(`{${kind}}`));
  const words = source.match(/[a-z]+/gu) ?? [];
  const word = words.reduce((longest, other) => (other.length > longest.length ? other : longest), '');
  return { row, source: `^(?:the )?${source}$`, word, gap };
}

const compiled = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const pattern = compiled.get(source) ?? new RegExp(source, 'u');
  compiled.set(source, pattern);
  return pattern;
}

/** For a phrase without a name in it: nothing to fill in, in any language. */
function noName(): NamedFilling[] {
  return LANGUAGES.map((lang) => ({ text: '', english: '', lang, isCountry: false, rules: [] }));
}

function fillingsOf(english: string, lookup: LookUp): NamedFilling[] {
  const own = ownNames([english], 'place');
  const isCountry = own.some(({ rules }) => rules.includes('country (CLDR)'));
  const spellings = own.length > 0 ? own : asLong(english, lookup(english));
  return spellings
    .filter(({ text }) => wordsIn(text) <= MOST_WORDS)
    .flatMap(({ text, lang, rules }) =>
      languagesOf(text, lang).map((language) => ({ text, lang: language, english, isCountry, rules })),
    )
    .filter(firstOfEachLanguage());
}

function firstOfEachLanguage(): (filling: NamedFilling) => boolean {
  const counts = new Map<Language, number>();
  return ({ lang }) => {
    const count = (counts.get(lang) ?? 0) + 1;
    counts.set(lang, count);
    return count <= NAMES_LIMITS.inPhrases;
  };
}

/** An entity's further names may be phrases themselves: of Kharkiv, not Kharkiv oblast is put into a phrase. */
function asLong(english: string, spellings: readonly Spelling[]): readonly Spelling[] {
  return spellings.filter(({ text }) => wordsIn(text) <= wordsIn(english));
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}

function languagesOf(text: string, lang: Language | undefined): readonly Language[] {
  if (lang !== undefined) return [lang];
  return /^\p{Script=Latin}/u.test(text) ? [...LATIN] : [];
}
