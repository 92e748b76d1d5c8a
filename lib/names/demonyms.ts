/** Demonyms and adjectives of countries and places, in all their forms. */
import {
  ADJECTIVE_ROWS,
  type AdjectiveRow,
  AGREEMENT_FORM_ROWS,
  DEMONYM_ROWS,
  type DemonymRow,
  PEOPLE_ROWS,
  PLACE_ADJECTIVE_ROWS,
} from '#data/names/demonyms.ts';
import { COUNTRY_ROWS } from '#data/names/places.ts';
import { LANGUAGES, type Language } from '#data/names/rows.ts';
import { foldToString } from './fold.ts';

/** Whatever an adjective stands with: `pl` is several of any gender, `fpl` several feminine ones. */
export const GENDERS = ['m', 'f', 'n', 'pl', 'fpl'] as const;
export type Gender = (typeof GENDERS)[number];

export interface KindredWord {
  readonly text: string;
  readonly lang: Language;
}

/**
 * Words that are no name of the country with one of these names but speak of it (Russian, russischen, росіянами), in
 * all their forms, each once per language; none for anything but a country that has a row. They are signs of what a
 * page is about, and no mentions.
 */
export function kindredWords(names: readonly string[]): KindredWord[] {
  const rows = new Set(names.flatMap((name) => countries().named.get(foldToString(name)) ?? []));
  const found = new Map<string, KindredWord>();
  for (const word of [...rows].flatMap(wordsOf)) found.set(`${word.lang} ${word.text}`, word);
  return [...found.values()];
}

/** Rows by folded name and by folded adjective, in English; of several with the same key the first. */
interface Countries {
  readonly named: ReadonlyMap<string, DemonymRow>;
  readonly called: ReadonlyMap<string, DemonymRow>;
}

let read: Countries | undefined;

function countries(): Countries {
  read ??= { named: rowsBy(namesOfCountry), called: rowsBy(({ english }) => english) };
  return read;
}

function rowsBy(textsOf: (row: DemonymRow) => readonly string[]): Map<string, DemonymRow> {
  // A later entry of a key replaces an earlier one, and the first row counts.
  return new Map(
    DEMONYM_ROWS.toReversed().flatMap((row) =>
      textsOf(row).map((text) => [foldToString(text), row] as const),
    ),
  );
}

function namesOfCountry({ country }: DemonymRow): string[] {
  const aliases = COUNTRY_ROWS.filter(({ name }) => name === country).flatMap(({ alias = [] }) => alias);
  return [country, ...aliases];
}

function wordsOf(row: DemonymRow): KindredWord[] {
  return LANGUAGES.flatMap((lang) => {
    const adjectives = adjectivesIn(row, lang).flatMap((word) => [...allForms(word, lang)]);
    const people = (row.people[lang] ?? []).flatMap((word) => peopleForms(word, lang));
    const plural = lang === 'en' ? row.english.flatMap((word) => peopleForms(word, 'en')) : [];
    return [...adjectives, ...people, ...plural]
      .filter((text) => !isCode(text))
      .map((text) => ({ text, lang }));
  });
}

/** US and U.K. stand before nouns like adjectives, but they are names. */
function isCode(text: string): boolean {
  return !/\p{Ll}/u.test(text);
}

function adjectivesIn(row: DemonymRow, lang: Language): readonly string[] {
  return lang === 'en' ? row.english : row.adjective[lang];
}

/** The country whose adjective English writes so; undefined: none has a row. */
export function countryOfDemonym(english: string): string | undefined {
  return countries().called.get(foldToString(english))?.country;
}

/** Dictionary forms of the adjectives of the country with this English name; none if it has no row. */
export function countryAdjectives(country: string, lang: Language): readonly string[] {
  const row = countries().named.get(foldToString(country));
  return row === undefined ? [] : adjectivesIn(row, lang);
}

/** The adjective that `lang` makes of a place that it writes `place` (nominative); in small letters. */
export function placeAdjective(place: string, lang: Language): string | undefined {
  const small = place.toLowerCase();
  if (/[ -]/u.test(small)) return undefined;
  const fit = fitting(PLACE_ADJECTIVE_ROWS, small, lang);
  return fit && small.replace(fit.ending, fit.row.becomes);
}

/** Forms of an adjective with a noun of this gender, the usual one first; the word itself if no row fits it. */
export function adjectiveForms(word: string, lang: Language, gender: Gender): readonly string[] {
  const fit = fitting(ADJECTIVE_ROWS, word, lang);
  if (fit === undefined) return [word];
  const { forms } = fit.row;
  const endings = (gender === 'fpl' ? forms.fpl : undefined) ?? pick(forms, gender);
  return endings.map((ending) => word.replace(fit.ending, ending));
}

function pick(forms: AdjectiveRow['forms'], gender: Gender): readonly string[] {
  if (gender === 'fpl') return forms.pl;
  return (gender === 'n' ? forms.n : forms[gender]) ?? forms.m;
}

/** The form of an adjective that a phrase's template asks for by this name (genitive-f); undefined: no row has it. */
export function agreeingForm(word: string, lang: Language, agreement: string): string | undefined {
  const fit = fitting(AGREEMENT_FORM_ROWS, word, lang, (row) => row.agreement === agreement);
  return fit && word.replace(fit.ending, fit.row.becomes);
}

/** All forms of an adjective, the dictionary form among them. */
export function allForms(word: string, lang: Language): ReadonlySet<string> {
  const fit = fitting(ADJECTIVE_ROWS, word, lang);
  if (fit === undefined) return new Set([word]);
  const { m, f, n = [], pl, fpl = [], other = [] } = fit.row.forms;
  return new Set([...m, ...f, ...n, ...pl, ...fpl, ...other].map((to) => word.replace(fit.ending, to)));
}

/** All forms of a word for one of a people; none if no row fits. */
function peopleForms(word: string, lang: Language): string[] {
  const fit = fitting(PEOPLE_ROWS, word, lang);
  return fit === undefined ? [] : fit.row.forms.map((to) => word.replace(fit.ending, to));
}

interface WithEnding {
  readonly lang: Language;
  readonly ending: string;
}

/** The first row of the language whose ending the word has, and which `applies`. */
function fitting<T extends WithEnding>(
  rows: readonly T[],
  word: string,
  lang: Language,
  applies: (row: T) => boolean = () => true,
): { row: T; ending: RegExp } | undefined {
  const row = rows.find((one) => one.lang === lang && applies(one) && endingOf(one).test(word));
  return row && { row, ending: endingOf(row) };
}

const endings = new Map<WithEnding, RegExp>();

function endingOf(row: WithEnding): RegExp {
  const ending = endings.get(row) ?? new RegExp(`${row.ending}$`, 'u');
  endings.set(row, ending);
  return ending;
}
