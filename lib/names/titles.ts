/** Whether a word before a surname is a title or an office, as rows of `data/names/titles.ts` tell. */
import type { Language } from '#data/names/rows.ts';
import { GERMAN_HEADS, TITLES } from '#data/names/titles.ts';
import { foldToString } from './fold.ts';

/** Languages in which a folded title, or one that begins so, stands; `onlyIn` these, or where none is known as well. */
interface Entry {
  readonly lang: Language;
  readonly onlyIn: boolean;
}

interface Tables {
  readonly words: ReadonlyMap<string, readonly Entry[]>;
  readonly beginnings: ReadonlyMap<string, readonly Entry[]>;
  readonly shortestBeginning: number;
  readonly heads: readonly string[];
}

let tables: Tables | undefined;

/**
 * True if `word` is a title in `lang`, or in any language if it is undefined: Präsident, Außenminister, Президентом,
 * Mrs. Of words with a hyphen the last part counts as well (Vize-Präsident). Capital letters are not asked for.
 */
export function isTitle(word: string, lang?: Language): boolean {
  tables ??= buildTables();
  const folded = foldToString(word).replace(/\.$/u, '');
  if (isTitleWord(folded, lang, tables)) return true;
  const hyphen = folded.lastIndexOf('-');
  return hyphen > 0 && isTitleWord(folded.slice(hyphen + 1), lang, tables);
}

function isTitleWord(folded: string, lang: Language | undefined, known: Tables): boolean {
  const holds = (entries: readonly Entry[] | undefined): boolean =>
    entries?.some((entry) => (lang === undefined ? !entry.onlyIn : entry.lang === lang)) ?? false;
  if (holds(known.words.get(folded))) return true;
  for (let size = known.shortestBeginning; size <= folded.length; size++)
    if (holds(known.beginnings.get(folded.slice(0, size)))) return true;
  return (lang === undefined || lang === 'de') && known.heads.some((head) => folded.endsWith(head));
}

function buildTables(): Tables {
  const words = new Map<string, Entry[]>();
  const beginnings = new Map<string, Entry[]>();
  for (const { lang, words: titles, onlyIn = false } of TITLES) {
    for (const title of titles) {
      const isBeginning = title.endsWith('*');
      const key = foldToString(isBeginning ? title.slice(0, -1) : title);
      const map = isBeginning ? beginnings : words;
      map.set(key, [...(map.get(key) ?? []), { lang, onlyIn }]);
    }
  }
  return {
    words,
    beginnings,
    shortestBeginning: Math.min(...[...beginnings.keys()].map(({ length }) => length)),
    heads: GERMAN_HEADS.map(({ head }) => foldToString(head)),
  };
}
