/** Templates of phrases (see `data/names/phrases.ts`) filled with a name. */
import { JOINT_ROWS, type JointRow, LAND_ROWS } from '#data/names/phrases.ts';
import { CASES, type Case, INFLECTED, type InflectedLanguage, type Language } from '#data/names/rows.ts';
import { adjectiveForms, agreeingForm, countryAdjectives, GENDERS, placeAdjective } from './demonyms.ts';
import { isAbbreviation } from './gazetteer.ts';
import { declinedPhrase } from './inflect-phrase.ts';
import { remembering } from './remember.ts';

export interface Filling {
  /** The name in the nominative, as `lang` writes it. */
  readonly text: string;
  readonly lang: Language;
  /** As English writes it. */
  readonly english: string;
  readonly isCountry: boolean;
}

/** Most ways to fill one template: two words with a few forms each. */
const MOST_WAYS = 12;

const PLACEHOLDER = /\{([A-Za-z]+)(?::([a-z-]+))?\}/gu;

/** Every way to fill `template`, the usual one first; none if the language has no such form of the name. */
export function fillTemplate(template: string, filling: Filling): readonly string[] {
  const { gaps, end } = templates(template, () => readTemplate(template));
  let filled: readonly string[] = [''];
  for (const { before, kind, argument } of gaps) {
    const values = valuesIn(kind, argument, filling);
    filled = filled.flatMap((start) => values.map((value) => start + before + value)).slice(0, MOST_WAYS);
  }
  return filled.map((start) => start + end);
}

/** A template taken apart: its placeholders with the text before each, and the text behind the last. */
interface Template {
  readonly gaps: readonly {
    readonly before: string;
    readonly kind: string;
    readonly argument: string | undefined;
  }[];
  readonly end: string;
}

const templates = remembering<Template>();

function readTemplate(template: string): Template {
  let from = 0;
  const gaps = [...template.matchAll(PLACEHOLDER)].map(
    ({ 0: placeholder, 1: kind = '', 2: argument, index }) => {
      const before = template.slice(from, index);
      from = index + placeholder.length;
      return { before, kind, argument };
    },
  );
  return { gaps, end: template.slice(from) };
}

const known = remembering<readonly string[]>();

function valuesIn(kind: string, argument: string | undefined, filling: Filling): readonly string[] {
  const { text, lang, english, isCountry } = filling;
  return known([kind, argument, lang, isCountry, text, english].join('|'), () =>
    valuesOf(kind, argument, filling),
  );
}

function valuesOf(kind: string, argument: string | undefined, filling: Filling): readonly string[] {
  switch (kind) {
    case 'name':
      return nameIn(argument, filling);
    case 'adjective':
      return adjectivesIn(argument ?? 'm', filling);
    case 'Adjective':
      return adjectivesIn(argument ?? 'm', filling).map(capitalised);
    case 'demonym':
      return countryAdjectives(filling.english, filling.lang);
    case 'land':
      return landsIn(argument, filling);
    case 'joined':
      return filling.text.includes(' ') ? [] : [filling.text.toLowerCase()];
    case 'initial':
      return [filling.text.slice(0, 1)];
    default:
      return jointIn(kind, filling);
  }
}

function nameIn(argument: string | undefined, filling: Filling): readonly string[] {
  if (argument === undefined) return [filling.text];
  if (argument === 'article') return jointIn('article', filling);
  return inCase(filling.text, argument, filling.lang);
}

/** An abbreviation is alike in all cases; a word that no row declines might decline, so that no form is known. */
function inCase(text: string, name: string, lang: Language): readonly string[] {
  if (isAbbreviation(text)) return [text];
  const [wanted, inflected] = [
    CASES.find((known) => known === name),
    INFLECTED.find((known) => known === lang),
  ];
  if (wanted === undefined || inflected === undefined) return [];
  return declinedForms(text, wanted, inflected);
}

function declinedForms(text: string, wanted: Case, lang: InflectedLanguage): readonly string[] {
  const { forms, rules } = declinedPhrase(text.split(' '), lang, true);
  return rules.length === 0 ? [] : (forms[wanted] ?? [text]);
}

function adjectivesIn(argument: string, { text, english, lang, isCountry }: Filling): readonly string[] {
  const ofCountry = isCountry ? countryAdjectives(english, lang) : [];
  const words = isCountry ? ofCountry : [placeAdjective(text, lang)].filter((word) => word !== undefined);
  const gender = GENDERS.find((known) => known === argument);
  return words.flatMap((word) =>
    gender === undefined ? (agreeingForm(word, lang, argument) ?? []) : adjectiveForms(word, lang, gender),
  );
}

function landsIn(argument: string | undefined, filling: Filling): readonly string[] {
  return adjectivesIn('m', filling).flatMap((adjective) => {
    const land = landOf(adjective, filling.lang);
    if (land === undefined) return [];
    return argument === undefined ? [land] : inCase(land, argument, filling.lang);
  });
}

/** харківський → Харківщина; undefined where the language has no such name. */
function landOf(adjective: string, lang: Language): string | undefined {
  const row = LAND_ROWS.find((candidate) => candidate.lang === lang && adjective.endsWith(candidate.ending));
  if (row === undefined) return undefined;
  return capitalised(adjective.slice(0, -row.ending.length) + row.becomes);
}

/** `of`, `in`, `into` or the `article` with the name; languages without rows for them have no such templates. */
function jointIn(kind: string, { text, lang, isCountry }: Filling): readonly string[] {
  const row = jointRow(text, lang, isCountry);
  if (row === undefined) return [];
  return jointsOf(row, kind).map((joint) => text.replace(wholeName(row), joint));
}

/** The row of the articles and prepositions of this name. */
function jointRow(text: string, lang: Language, isCountry: boolean): JointRow | undefined {
  return JOINT_ROWS.find(
    (row) => row.lang === lang && (row.forCountry ?? isCountry) === isCountry && wholeName(row).test(text),
  );
}

const whole = new Map<JointRow, RegExp>();

function wholeName(row: JointRow): RegExp {
  const pattern = whole.get(row) ?? new RegExp(`^(?:${row.name})$`, 'u');
  whole.set(row, pattern);
  return pattern;
}

function jointsOf(row: JointRow, kind: string): readonly string[] {
  switch (kind) {
    case 'of':
      return row.of;
    case 'in':
      return row.in;
    case 'into':
      return row.into ?? row.in;
    default:
      return row.article ?? ['$&'];
  }
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
