/** What a form means, as it is answered to whoever asks the lexicon. */
import type { Language } from '#data/names/rows.ts';
import type { NameRole } from '#lib/names/forms.ts';
import { LOWER, UPPER, unitClasses } from '#lib/names/unit-class.ts';

/** One bearer of a form. */
export interface Sense {
  readonly entity: string;
  readonly needsCase: boolean;
  readonly needsContext: boolean;
  /** The name as the pack writes it, one code unit for each unit of the form. */
  readonly written: string;
  /** Index in the form of its first letter if the pack writes that as a capital; −1: either case will do. */
  readonly capitalAt: number;
  /** What part of its bearer's name the form is. */
  readonly role: NameRole;
  /** The language whose texts write so; undefined: any. */
  readonly lang: Language | undefined;
  /** The rules that led to the form, in order; empty: it stands in the pack. */
  readonly rules: readonly string[];
}

export interface Entry {
  /** Whom the form names, likeliest first; none if it is only a phrase. */
  readonly senses: readonly Sense[];
  /** Ids of the entities that are not named inside this phrase, though it holds a name of theirs. */
  readonly bars: readonly string[];
  /** Ids of the entities of which the word speaks, though it is no name of theirs. */
  readonly kindred: readonly string[];
}

/** `capitalAt` of a name as it is written. */
export function capitalAt(written: string): number {
  const classes = unitClasses();
  for (let i = 0; i < written.length; i++) {
    const cls = classes[written.charCodeAt(i)] as number;
    if ((cls & UPPER) !== 0) return i;
    if ((cls & LOWER) !== 0) return -1;
  }
  return -1;
}

/** A folded form with a capital at the beginning of each word, as most names are written. */
export function titled(key: string): string {
  let text = '';
  for (let i = 0; i < key.length; i++) text += titleUnit(key, i);
  return text;
}

/** True if `written` is the folded form with a capital at the beginning of each word. */
export function isTitled(written: string, key: string): boolean {
  for (let i = 0; i < key.length; i++) if (written[i] !== titleUnit(key, i)) return false;
  return written.length === key.length;
}

/** Unit `i` of a folded form, as a capital if a word begins there and the capital is one unit as well. */
function titleUnit(key: string, i: number): string {
  const unit = key.charAt(i);
  if (i > 0 && key[i - 1] !== ' ' && key[i - 1] !== '-') return unit;
  const capital = unit.toUpperCase();
  return capital.length === 1 ? capital : unit;
}
