/**
 * Names that languages have of their own, where no rule of romanisation leads to them: Kyiv is Kiew and Kijów, NATO is
 * OTAN and НАТО. Looked up in rows of data by any spelling that the pack gives; countries come from the Unicode CLDR,
 * which every browser and Node carries (`Intl.DisplayNames`).
 */
import { INSTITUTION_ROWS } from '#data/names/institutions.ts';
import { PERSON_ROWS } from '#data/names/people.ts';
import { COUNTRY_ROWS, PLACE_ROWS } from '#data/names/places.ts';
import { LANGUAGES, type Language, type NameRow } from '#data/names/rows.ts';
import type { EntityKind } from '#lib/facts/schema.ts';
import { regionCode, regionNames } from './cldr-regions.ts';
import { foldToString } from './fold.ts';
import { inUsualQuotes } from './quotes.ts';
import type { Spelling } from './spelling.ts';

export interface OwnName extends Spelling {
  /** Only in capitals as written here: an abbreviation that is a word of some language in small letters (ONU, US). */
  readonly needsCase?: true;
}

/** Languages that write a place or person of the Latin script like English, unless a row says otherwise. */
const LATIN: readonly Language[] = ['en', 'de', 'fr', 'pl', 'es', 'pt', 'it', 'cs'];

/** Languages whose spellings are as good a key as the English one: packs give them as originals. */
const ORIGINALS: readonly Language[] = ['uk', 'ru'];

interface Table {
  readonly rule: string;
  readonly rows: readonly NameRow[];
  readonly kinds: ReadonlySet<EntityKind>;
  /** Whether a Latin language without an entry writes like English; an institution's name is translated instead. */
  readonly keepsEnglish: boolean;
}

/** Governments and armies are called by their capitals and countries; newspapers are works, parties groups. */
const PLACE_KINDS: ReadonlySet<EntityKind> = new Set(['place', 'facility', 'organisation', 'group']);
const INSTITUTION_KINDS: ReadonlySet<EntityKind> = new Set([
  'organisation',
  'facility',
  'group',
  'place',
  'work',
  'product',
  'event',
  'concept',
]);

const COUNTRIES: Table = { rule: 'exonym', rows: COUNTRY_ROWS, kinds: PLACE_KINDS, keepsEnglish: false };
const TABLES: readonly Table[] = [
  COUNTRIES,
  { rule: 'exonym', rows: PLACE_ROWS, kinds: PLACE_KINDS, keepsEnglish: true },
  { rule: 'institution', rows: INSTITUTION_ROWS, kinds: INSTITUTION_KINDS, keepsEnglish: false },
  { rule: 'known person', rows: PERSON_ROWS, kinds: new Set(['person']), keepsEnglish: true },
];

/**
 * All spellings that languages have of their own for an entity with these names, in the nominative, each once per
 * language; none if no table knows one of the names. `names`: spellings as in the pack, Latin or Cyrillic.
 */
export function ownNames(names: readonly string[], kind: EntityKind): OwnName[] {
  const isPlace = PLACE_KINDS.has(kind);
  const given = names.map(foldToString);
  const codes = isPlace ? countryCodes(given) : new Set<string>();
  const keys = new Set([...given, ...[...codes].flatMap(englishKeys)]);
  const found = [...indexes()].flatMap(([table, index]) => {
    const rows = table.kinds.has(kind) ? [...keys].flatMap((key) => index.get(key) ?? []) : [];
    return [...new Set(rows)].flatMap((row) => namesInRow(row, table));
  });
  return distinct([...found, ...[...codes].flatMap(ofCountry)]);
}

function distinct(names: readonly OwnName[]): OwnName[] {
  const seen = new Map<string, OwnName>();
  for (const own of names) {
    const key = `${own.lang} ${own.text}`;
    if (!seen.has(key)) seen.set(key, own);
  }
  return [...seen.values()];
}

let built: ReadonlyMap<Table, ReadonlyMap<string, readonly NameRow[]>> | undefined;

/** Folded spelling → rows, for every table; built at the first look-up. */
function indexes(): ReadonlyMap<Table, ReadonlyMap<string, readonly NameRow[]>> {
  built ??= new Map(TABLES.map((table) => [table, indexOf(table.rows)]));
  return built;
}

function indexOf(rows: readonly NameRow[]): Map<string, NameRow[]> {
  const index = new Map<string, NameRow[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) index.set(key, [...(index.get(key) ?? []), row]);
  }
  return index;
}

/** Abbreviations of other languages are no keys: the same letters mean something else in English. */
function keysOf(row: NameRow): Set<string> {
  const originals = ORIGINALS.flatMap((lang) => row.in[lang] ?? []).filter((text) => !isAbbreviation(text));
  const unquoted = originals.flatMap(inUsualQuotes);
  return new Set([row.name, ...(row.alias ?? []), ...unquoted].map(foldToString));
}

const ofRows = new Map<NameRow, readonly OwnName[]>();

/** A row stands in one table only. */
function namesInRow(row: NameRow, table: Table): readonly OwnName[] {
  const names = ofRows.get(row) ?? ofRow(row, table);
  ofRows.set(row, names);
  return names;
}

function ofRow(row: NameRow, { rule, keepsEnglish }: Table): OwnName[] {
  return LANGUAGES.flatMap((lang) => {
    const texts = textsIn(row, lang, keepsEnglish).flatMap((text) =>
      inUsualQuotes(text).map((quoted, at) => ({
        text: quoted,
        rules: at === 0 ? [rule] : [rule, 'quoted'],
      })),
    );
    const abbreviations = new Set(
      texts.filter(({ text }) => isAbbreviation(text)).map(({ text }) => foldToString(text)),
    );
    return texts.map(({ text, rules }) => ({
      text,
      lang,
      rules,
      ...(abbreviations.has(foldToString(text)) ? { needsCase: true as const } : {}),
    }));
  });
}

function textsIn(row: NameRow, lang: Language, keepsEnglish: boolean): readonly string[] {
  const own = row.in[lang] ?? [];
  if (lang === 'en') return [row.name, ...(row.alias ?? []), ...own];
  return own.length === 0 && keepsEnglish && LATIN.includes(lang) ? [row.name] : own;
}

/** Codes of the countries with one of these folded names, in the CLDR or in a row. */
function countryCodes(keys: readonly string[]): Set<string> {
  const rows = indexes().get(COUNTRIES);
  const english = keys.flatMap((key) => [
    key,
    ...(rows?.get(key) ?? []).map((row) => foldToString(row.name)),
  ]);
  return new Set(english.flatMap((key) => regionCode(key) ?? []));
}

/** By which a row can know the country: the rows are written with the English names of the CLDR. */
function englishKeys(code: string): string[] {
  return regionNames(code).flatMap(({ text, lang }) => (lang === 'en' ? foldToString(text) : []));
}

function ofCountry(code: string): OwnName[] {
  return regionNames(code).map(({ text, lang }) => ({
    text,
    lang,
    rules: ['country (CLDR)'],
    ...(isAbbreviation(text) ? { needsCase: true as const } : {}),
  }));
}

/** Two to five capitals and nothing else, with or without points: US, U.S., EE. UU., ООН. */
export function isAbbreviation(text: string): boolean {
  return /^(?:\p{Lu}[. ]*){2,5}$/u.test(text);
}
