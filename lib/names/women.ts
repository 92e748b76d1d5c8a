/**
 * Surnames of women. In Ukrainian and Polish they decline only in -a; Czech gives them an ending of their own, foreign
 * ones too (Tkačuk, Tkačuková).
 */
import type { InflectedLanguage } from '#data/names/rows.ts';
import { foldToString } from './fold.ts';
import type { NamedEntity } from './forms.ts';
import { genderOf, givenNames } from './given-names.ts';
import { inflectName } from './inflect-name.ts';
import { personParts } from './person.ts';
import type { Spelling } from './spelling.ts';

/** True if a full name of the person holds a woman's given name and none a man's. */
export function isWoman({ kind, names }: Pick<NamedEntity, 'kind' | 'names'>): boolean {
  if (kind !== 'person') return false;
  const genders = names
    .map(({ text }) => personParts(text))
    .filter(({ surname }) => surname.length > 0)
    .flatMap(({ given }) =>
      givenNames(given)
        .slice(0, 1)
        .flatMap((row) => genderOf(row) ?? []),
    );
  return genders.includes('f') && !genders.includes('m');
}

const DECLINES = /[aаяá]$/iu;
const CZECH = ['ová', 'ové', 'ovou'] as const;
const CZECH_RULE = 'cs: surnames of women in -ová';

/** The forms of a woman's surname beside the nominative. */
export function womansSurname(surname: string, lang: InflectedLanguage): Spelling[] {
  if (DECLINES.test(surname)) return declined(surname, lang);
  if (lang !== 'cs') return [];
  const stem = surname.replace(/(?:[oyiíý]|ek)$/u, (end) => (end === 'ek' ? 'k' : ''));
  return CZECH.map((ending) => ({ text: `${stem}${ending}`, lang, rules: [CZECH_RULE] }));
}

/** As it declines behind a woman's given name, which tells the rules of endings whose it is. */
function declined(surname: string, lang: InflectedLanguage): Spelling[] {
  const given = /\p{sc=Cyrl}/u.test(surname) ? 'Анна' : 'Anna';
  return inflectName(`${given} ${surname}`, lang, 'person')
    .map((form) => ({ ...form, text: form.text.split(' ').slice(1).join(' ') }))
    .filter(({ text }) => foldToString(text) !== foldToString(surname));
}
