/**
 * Which given name a word is. Spellings are looked up folded; a word that is none is tried as a declined form, by
 * putting the endings of the nominative in the place of its own. What that finds in error costs little: only a
 * capitalised word beside a known surname is asked for.
 */
import { type Gender, GIVEN_NAME_ENDINGS, GIVEN_NAMES, NOT_GIVEN_NAMES } from '#data/names/given-names.ts';
import type { Language } from '#data/names/rows.ts';
import { foldToString } from './fold.ts';

/** Shorter words are not tried as declined forms: too many of them are conjunctions (Или, Але). */
const SHORTEST_DECLINED = 4;

/** Folded spelling → rows; declined ending → languages and nominative endings. */
interface Tables {
  readonly spellings: ReadonlyMap<string, readonly number[]>;
  readonly endings: ReadonlyMap<string, readonly { lang: Language; nominative: string }[]>;
  readonly longest: number;
  readonly excluded: ReadonlyMap<string, readonly Language[]>;
}

let tables: Tables | undefined;

/**
 * The rows of `GIVEN_NAMES` that `word` may be, likeliest first: as it stands, then as a declined form (Валерия is a
 * woman, or the genitive of Валерий). Empty: no given name. `lang`: language of the text, where it is known; names are
 * then declined only as it declines them.
 */
export function givenNames(word: string, lang?: Language): readonly number[] {
  tables ??= buildTables();
  const folded = foldToString(word);
  const excludedIn = tables.excluded.get(folded);
  if (excludedIn !== undefined && (lang === undefined || excludedIn.includes(lang))) return [];
  const rows = new Set(tables.spellings.get(folded));
  for (const row of declinedRows(folded, lang, tables)) rows.add(row);
  return [...rows];
}

/** Who bears the name. Undefined: there is no such row. */
export function genderOf(row: number): Gender | undefined {
  return GIVEN_NAMES[row]?.gender;
}

function declinedRows(folded: string, lang: Language | undefined, { endings, longest, spellings }: Tables) {
  if (folded.length < SHORTEST_DECLINED) return [];
  const rows: number[] = [];
  for (let size = 1; size <= Math.min(longest, folded.length - 1); size++) {
    const stem = folded.slice(0, -size);
    for (const ending of endings.get(folded.slice(-size)) ?? []) {
      if (lang === undefined || lang === ending.lang)
        rows.push(...(spellings.get(stem + ending.nominative) ?? []));
    }
  }
  return rows;
}

function buildTables(): Tables {
  const spellings = new Map<string, number[]>();
  for (const [index, { spellings: common, own = {}, kin = [] }] of GIVEN_NAMES.entries()) {
    const texts = [...common, ...Object.values(own).flat(), ...kin];
    for (const folded of new Set(texts.map(foldToString))) addTo(spellings, folded, index);
  }
  const endings = new Map<string, { lang: Language; nominative: string }[]>();
  for (const { lang, nominative, declined } of GIVEN_NAME_ENDINGS)
    for (const ending of declined) addTo(endings, ending, { lang, nominative });
  return {
    spellings,
    endings,
    longest: Math.max(...[...endings.keys()].map(({ length }) => length)),
    excluded: new Map(NOT_GIVEN_NAMES.map(({ word, lang }) => [foldToString(word), lang])),
  };
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
