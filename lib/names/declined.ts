/** Words with their forms by case, and what becomes of them when several stand together. */
import { CASES, type Case, type InflectedLanguage, type WordRole } from '#data/names/rows.ts';
import { type Inflected, inflect } from './inflect.ts';

/** One or several words of a name in all cases; where a case is absent, it is written as `text`. */
export interface Declined {
  /** The nominative. */
  readonly text: string;
  /** The rows used, in the order of the words. */
  readonly rules: readonly string[];
  readonly forms: Inflected['forms'];
}

/** Most ways to write one case of a name: two words with two forms each, or three, and not more. */
const MOST_VARIANTS = 8;

/** A word that is written alike in all cases. */
export function stays(text: string): Declined {
  return { text, rules: [], forms: {} };
}

/** `word` by the rows of the first role that has one for it; the word as it is, if none has. */
export function declined(word: string, lang: InflectedLanguage, roles: readonly WordRole[]): Declined {
  for (const role of roles) {
    const found = inflect(word, lang, role);
    if (found !== undefined) return { text: word, rules: [found.rule], forms: found.forms };
  }
  return stays(word);
}

/** All `parts` in the same case, joined by `joint`. Where a part has several forms, each with each of the others. */
export function joined(parts: readonly Declined[], joint: string): Declined {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const forms: Partial<Record<Case, readonly string[]>> = {};
  for (const name of CASES) {
    if (parts.every((part) => part.forms[name] === undefined)) continue;
    const variants = parts.map((part) => part.forms[name] ?? [part.text]);
    forms[name] = variants.reduce((starts, ends) =>
      starts.flatMap((start) => ends.map((end) => start + joint + end)).slice(0, MOST_VARIANTS),
    );
  }
  const rules = [...new Set(parts.flatMap((part) => part.rules))];
  return { text: parts.map(({ text }) => text).join(joint), rules, forms };
}
