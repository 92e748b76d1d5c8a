/** A whole name → its declined forms, for texts in a language that declines names. */
import { CASES, type InflectedLanguage } from '#data/names/rows.ts';
import type { EntityKind } from '#lib/facts/schema.ts';
import type { Declined } from './declined.ts';
import { foldToString } from './fold.ts';
import { declinedPerson } from './inflect-person.ts';
import { declinedPhrase } from './inflect-phrase.ts';
import { remembering } from './remember.ts';
import type { Spelling } from './spelling.ts';

/** Kinds whose names may be names of places: Старий Оскіл, Запорізька АЕС. */
const PLACES: ReadonlySet<EntityKind> = new Set(['place', 'facility']);

/**
 * Every declined form of `name` (nominative, as the pack writes it), by case; forms that fold alike once, and none
 * that folds like the nominative. `rules` name the rows, and the case behind a comma. Empty: the name does not
 * decline. Never throws.
 */
export function inflectName(name: string, lang: InflectedLanguage, kind: EntityKind): readonly Spelling[] {
  const role = kind === 'person' ? kind : PLACES.has(kind);
  return answers(`${lang} ${role} ${name}`, () => allForms(name, lang, kind));
}

const answers = remembering<readonly Spelling[]>();

function allForms(name: string, lang: InflectedLanguage, kind: EntityKind): Spelling[] {
  const words = name.normalize('NFC').split(/\s+/u).filter(Boolean);
  const answer =
    kind === 'person' ? declinedPerson(words, lang) : declinedPhrase(words, lang, PLACES.has(kind));
  return spellings(answer, lang);
}

function spellings({ text, rules, forms }: Declined, lang: InflectedLanguage): Spelling[] {
  const seen = new Set([foldToString(text)]);
  const found: Spelling[] = [];
  for (const name of CASES) {
    for (const form of forms[name] ?? []) {
      const folded = foldToString(form);
      if (seen.has(folded)) continue;
      seen.add(folded);
      found.push({ text: form, lang, rules: rules.map((rule) => `${rule}, ${name}`) });
    }
  }
  return found;
}
