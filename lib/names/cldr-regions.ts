/**
 * The names of countries from the Unicode CLDR (`Intl.DisplayNames`), by their ISO 3166-1 code.
 * https://cldr.unicode.org/translation/displaynames/countryregion-territory-names
 */
import { LANGUAGES, type Language } from '#data/names/rows.ts';
import { foldToString } from './fold.ts';
import { remembering } from './remember.ts';

/** Portugal and Brazil name some countries differently. */
const LOCALES: readonly (readonly [locale: string, lang: Language])[] = [
  ...LANGUAGES.map((lang) => [lang, lang] as const),
  ['pt-PT', 'pt'],
];

const STYLES = ['long', 'short'] as const;

/** Codes that the CLDR names and that are no countries; institutions have rows. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** A name as no text writes it: “Congo - Kinshasa”, “Myanmar (Burma)”, “Гонконг, ОАР Китаю”. */
const CATALOGUE_STYLE = /[(),]| [-–] /u;

let codes: ReadonlyMap<string, string> | undefined;

/** Code of the country that has this folded name in English, Ukrainian or Russian. */
export function regionCode(folded: string): string | undefined {
  codes ??= readCodes();
  return codes.get(folded);
}

function readCodes(): Map<string, string> {
  const read = new Map<string, string>();
  const english = catalogue('en', 'long');
  const known = possibleCodes().filter((code) => english.of(code) !== undefined);
  for (const lang of ['en', 'uk', 'ru']) {
    for (const style of STYLES) {
      const names = catalogue(lang, style);
      for (const code of known) {
        const name = names.of(code);
        if (name === undefined) continue;
        const key = foldToString(name);
        if (!read.has(key)) read.set(key, code);
      }
    }
  }
  return read;
}

const catalogues = remembering<Intl.DisplayNames>();

function catalogue(locale: string, style: (typeof STYLES)[number]): Intl.DisplayNames {
  return catalogues(
    `${locale} ${style}`,
    () => new Intl.DisplayNames([locale], { type: 'region', style, fallback: 'none' }),
  );
}

/** AA to ZZ: there is no list of the regions that the CLDR knows. What English has no name for is none. */
function possibleCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NO_COUNTRIES.has(code));
}

interface RegionName {
  readonly text: string;
  readonly lang: Language;
}

const named = remembering<readonly RegionName[]>();

/** What each language calls the country with this code, long and short (United States, US). */
export function regionNames(code: string): readonly RegionName[] {
  return named(code, () => readNames(code));
}

function readNames(code: string): RegionName[] {
  return LOCALES.flatMap(([locale, lang]) =>
    STYLES.flatMap((style) => {
      const text = catalogue(locale, style).of(code);
      return text === undefined || CATALOGUE_STYLE.test(text) ? [] : [{ text, lang }];
    }),
  );
}
