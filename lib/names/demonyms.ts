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
  const keys = new Set(names.map(foldToString));
  const rows = DEMONYM_ROWS.filter((row) => [...keys].some((key) => namesOfCountry(row).has(key)));
  const found = new Map<string, KindredWord>();
  for (const word of rows.flatMap(wordsOf)) found.set(`${word.lang} ${word.text}`, word);
  return [...found.values()];
}

function namesOfCountry({ country }: DemonymRow): Set<string> {
  const aliases = COUNTRY_ROWS.filter(({ name }) => name === country).flatMap(({ alias = [] }) => alias);
  return new Set([country, ...aliases].map(foldToString));
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
  const key = foldToString(english);
  return DEMONYM_ROWS.find((row) => row.english.some((word) => foldToString(word) === key))?.country;
}

/** Dictionary forms of the adjectives of the country with this English name; none if it has no row. */
export function countryAdjectives(country: string, lang: Language): readonly string[] {
  const key = foldToString(country);
  const row = DEMONYM_ROWS.find((candidate) => namesOfCountry(candidate).has(key));
  return row === undefined ? [] : adjectivesIn(row, lang);
}

/** The adjective that `lang` makes of a place that it writes `place` (nominative); in small letters. */
export function placeAdjective(place: string, lang: Language): string | undefined {
  const small = place.toLowerCase();
  if (/[ -]/u.test(small)) return undefined;
  for (const row of PLACE_ADJECTIVE_ROWS) {
    const ending = new RegExp(`${row.ending}$`, 'u');
    if (row.lang === lang && ending.test(small)) return small.replace(ending, row.becomes);
  }
  return undefined;
}

/** Forms of an adjective with a noun of this gender, the usual one first; the word itself if no row fits it. */
export function adjectiveForms(word: string, lang: Language, gender: Gender): readonly string[] {
  const fit = adjectiveRow(word, lang);
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
  for (const row of AGREEMENT_FORM_ROWS) {
    const ending = new RegExp(`${row.ending}$`, 'u');
    if (row.lang === lang && row.agreement === agreement && ending.test(word))
      return word.replace(ending, row.becomes);
  }
  return undefined;
}

/** All forms of an adjective, the dictionary form among them. */
export function allForms(word: string, lang: Language): ReadonlySet<string> {
  const fit = adjectiveRow(word, lang);
  if (fit === undefined) return new Set([word]);
  const { m, f, n = [], pl, fpl = [], other = [] } = fit.row.forms;
  return new Set([...m, ...f, ...n, ...pl, ...fpl, ...other].map((to) => word.replace(fit.ending, to)));
}

function adjectiveRow(word: string, lang: Language): { row: AdjectiveRow; ending: RegExp } | undefined {
  for (const row of ADJECTIVE_ROWS) {
    const ending = new RegExp(`${row.ending}$`, 'u');
    if (row.lang === lang && ending.test(word)) return { row, ending };
  }
  return undefined;
}

/** All forms of a word for one of a people; none if no row fits. */
export function peopleForms(word: string, lang: Language): string[] {
  for (const row of PEOPLE_ROWS) {
    const ending = new RegExp(`${row.ending}$`, 'u');
    if (row.lang === lang && ending.test(word)) return row.forms.map((to) => word.replace(ending, to));
  }
  return [];
}
