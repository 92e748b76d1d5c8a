/**
 * A word of a name → its declined forms. The knowledge is rows of endings in `data/names/endings/`, one file per
 * language; here the first row that fits is applied.
 */
import { CZECH_ENDINGS } from '#data/names/endings/cs.ts';
import { POLISH_ENDINGS } from '#data/names/endings/pl.ts';
import { RUSSIAN_ENDINGS } from '#data/names/endings/ru.ts';
import { UKRAINIAN_ENDINGS } from '#data/names/endings/uk.ts';
import { CASES, type Case, type EndingRow, type InflectedLanguage, type WordRole } from '#data/names/rows.ts';
import { lastLetters } from './last-letters.ts';
import { remembering } from './remember.ts';

/** How a word declines. */
export interface Inflected {
  /** Of the row: "uk: places in -ів". */
  readonly rule: string;
  /** By case, the usual form first. A case that is always written like the nominative is absent. */
  readonly forms: Readonly<Partial<Record<Case, readonly string[]>>>;
}

/** The rows by language, in the order in which they are tried. */
export const ENDINGS: Readonly<Record<InflectedLanguage, readonly EndingRow[]>> = {
  uk: UKRAINIAN_ENDINGS,
  ru: RUSSIAN_ENDINGS,
  pl: POLISH_ENDINGS,
  cs: CZECH_ENDINGS,
};

const CYRILLIC = /^\p{Script=Cyrillic}[\p{Script=Cyrillic}'’ʼ]+$/u;
const LATIN = /^\p{Script=Latin}[\p{Script=Latin}'’ʼ]+$/u;

/** What a word must be made of to decline at all: letters of the language's script, two at least. */
const DECLINABLE: Readonly<Record<InflectedLanguage, RegExp>> = {
  uk: CYRILLIC,
  ru: CYRILLIC,
  pl: LATIN,
  cs: LATIN,
};

/**
 * The forms of `word` (one word, no hyphen) as that part of a name, by the first row that has the role and fits the
 * end of the word. Capital and small letters stay as they are: МОСКВА → МОСКВЫ, путін → путіна. Undefined: no row
 * fits, or the word is not in the script of the language. `forms` without any case: a row says that it stays.
 */
export function inflect(word: string, lang: InflectedLanguage, role: WordRole): Inflected | undefined {
  return answers(`${lang} ${role} ${word}`, () => byFirstRow(word, lang, role));
}

const answers = remembering<Inflected | undefined>();

function byFirstRow(word: string, lang: InflectedLanguage, role: WordRole): Inflected | undefined {
  const composed = word.normalize('NFC');
  if (!DECLINABLE[lang].test(composed)) return undefined;
  const small = composed.toLowerCase();
  if (small.length !== composed.length) return undefined;
  for (const row of rowsFor(lang, role, small.slice(-1))) {
    const match = matchOf(row, small);
    if (match !== undefined) return { rule: row.rule, forms: formsBy(row, match, composed) };
  }
  return undefined;
}

const rows = remembering<readonly EndingRow[]>();

/** The rows that words with this last letter may fit, in their order. */
function rowsFor(lang: InflectedLanguage, role: WordRole, letter: string): readonly EndingRow[] {
  return rows(`${lang} ${role} ${letter}`, () =>
    ENDINGS[lang].filter((row) => row.roles.includes(role) && (lastLettersOf(row)?.has(letter) ?? true)),
  );
}

const letters = new Map<EndingRow, ReadonlySet<string> | undefined>();

function lastLettersOf(row: EndingRow): ReadonlySet<string> | undefined {
  const known = letters.has(row) ? letters.get(row) : lastLetters(row.ending);
  letters.set(row, known);
  return known;
}

/** Where the ending begins, and what its groups hold. */
interface Match {
  readonly index: number;
  readonly [group: number]: string | undefined;
}

const LETTERS = /^\p{L}+$/u;
const patterns = new Map<EndingRow, RegExp | 'letters'>();

/** Half of the endings are mere letters: they need no pattern, of which each is slow at its first use. */
function matchOf(row: EndingRow, word: string): Match | undefined {
  let pattern = patterns.get(row);
  if (pattern === undefined) {
    pattern = LETTERS.test(row.ending) ? 'letters' : new RegExp(`(?:${row.ending})$`, 'u');
    patterns.set(row, pattern);
  }
  if (pattern !== 'letters') return pattern.exec(word) ?? undefined;
  return word.endsWith(row.ending) ? { index: word.length - row.ending.length } : undefined;
}

function formsBy(row: EndingRow, match: Match, word: string): Inflected['forms'] {
  const forms: Partial<Record<Case, readonly string[]>> = {};
  for (const name of CASES) {
    const endings = [row.forms[name] ?? []].flat();
    const words = endings.map((ending) => withEnding(word, match, ending)).filter((form) => form !== '');
    if (words.some((form) => form !== word)) forms[name] = [...new Set(words)];
  }
  return forms;
}

/** `word` with what `match` found at its end replaced by `ending`, in which `$1` … `$9` stand for the groups. */
function withEnding(word: string, match: Match, ending: string): string {
  const found = word.slice(match.index);
  const filled = ending.includes('$')
    ? ending.replace(/\$([1-9])/gu, (_, group: string) => match[Number(group)] ?? '')
    : ending;
  return word.slice(0, match.index) + withCapitalsOf(found, word, filled);
}

/** `ending` in capitals if all of `word` is; with a capital at its start if it replaces the whole of a capitalised word. */
function withCapitalsOf(found: string, word: string, ending: string): string {
  if (word === word.toUpperCase()) return ending.toUpperCase();
  const first = found.charAt(0);
  if (first === first.toLowerCase()) return ending;
  return ending.charAt(0).toUpperCase() + ending.slice(1);
}
