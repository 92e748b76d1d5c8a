/** A name in the nominative → its cases, and a person's name in its orders and parts. */
import { INFLECTED, type InflectedLanguage } from '#data/names/rows.ts';
import type { EntityKind } from '#lib/facts/schema.ts';
import type { NamedEntity } from './forms.ts';
import { genitiveS } from './genitive-s.ts';
import { inflectName } from './inflect-name.ts';
import { isCapitalised, isCyrillic, isSingle, type Needed, type Part } from './needed.ts';
import { personNames } from './person.ts';
import type { Spelling } from './spelling.ts';
import { isWoman, womansSurname } from './women.ts';

/**
 * In all cases; of a person the full name in the orders in which it is written, and the surname alone in all cases.
 * Given names in other cases and spellings are weighed where a surname is found (`person-cues.ts` of lib/match).
 */
export function inParts(name: Needed, entity: NamedEntity): Part[] {
  if (entity.kind !== 'person') return inCases(name, entity.kind).map((form) => ({ ...form, role: 'name' }));
  if (isSingle(name.text)) return surnameIn(name, entity);
  return personNames(name).flatMap(({ role, ...part }): Part[] => {
    // “Ivan Stoll, Jan Stoll’s father” holds no “Stoll, Jan”.
    if (part.text.includes(',')) return [];
    const { needsCase } = name;
    if (role === 'full' || role === 'reversed')
      return [{ ...part, role: 'full', needsCase, needsContext: name.needsContext }];
    const needsContext = surnameNeedsContext(entity);
    // What stands before the initials is still to be read: in “Jan T. Example” they are another's.
    if (role === 'initials') return [{ ...part, role: 'surname', needsCase, needsContext }];
    return surnameIn({ ...part, needsCase, needsContext }, entity);
  });
}

/** A surname in all cases, as a man's or a woman's. */
function surnameIn(surname: Needed, entity: NamedEntity): Part[] {
  const forms = isWoman(entity)
    ? [
        surname,
        ...languagesOf(surname, 'person').flatMap((lang) =>
          womansSurname(surname.text, lang).map((form) => further(surname, form)),
        ),
        ...genitiveS(surname, 'person'),
      ]
    : inCases(surname, 'person');
  return forms.map((form) => ({ ...form, role: 'surname' }));
}

/** A surname alone is others' too, unless the pack lists it, with a capital, as needing nothing. */
const surnameNeedsContext = ({ names }: NamedEntity): boolean =>
  !names.some(({ text, needs }) => isSingle(text) && isCapitalised(text) && !needs?.includes('context'));

/** Languages whose pages write Latin names as others do, and decline them. */
const DECLINES_LATIN: readonly InflectedLanguage[] = ['pl', 'cs'];
/** Kinds whose names are proper ones; of others a Latin name is an English phrase. */
const PROPER: readonly EntityKind[] = ['person', 'place', 'facility', 'organisation'];

function inCases(name: Needed, kind: EntityKind): Needed[] {
  const declined = languagesOf(name, kind).flatMap((lang) =>
    inflectName(name.text, lang, kind).map((form) => further(name, form)),
  );
  return [name, ...declined, ...genitiveS(name, kind)];
}

const further = (name: Needed, form: Spelling): Needed => ({
  ...name,
  ...form,
  rules: [...name.rules, ...form.rules],
});

/** The languages that decline the name as it is written. */
function languagesOf({ lang: own, text }: Needed, kind: EntityKind): readonly InflectedLanguage[] {
  if (own !== undefined) return INFLECTED.filter((lang) => lang === own);
  const isProper = kind === 'person' || (isSingle(text) && PROPER.includes(kind));
  return isProper && !isCyrillic(text) ? DECLINES_LATIN : [];
}
