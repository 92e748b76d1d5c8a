/** A name in the nominative → its cases, and a person's name in its orders and parts. */
import { INFLECTED, type InflectedLanguage } from '#data/names/rows.ts';
import type { EntityKind } from '#lib/facts/schema.ts';
import type { NamedEntity } from './forms.ts';
import { genitiveS } from './genitive-s.ts';
import { inflectName } from './inflect-name.ts';
import { isCapitalised, isCyrillic, isSingle, type Needed, type Part } from './needed.ts';
import { personNames } from './person.ts';

/**
 * In all cases; of a person the full name in the orders in which it is written, and the surname alone in all cases.
 * Given names in other cases and spellings are weighed where a surname is found (`person-cues.ts` of lib/match).
 */
export function inParts(name: Needed, entity: NamedEntity): Part[] {
  if (entity.kind !== 'person') return inCases(name, entity.kind).map((form) => ({ ...form, role: 'name' }));
  if (isSingle(name.text)) return inCases(name, 'person').map((form) => ({ ...form, role: 'surname' }));
  return personNames(name).flatMap(({ role, ...part }): Part[] => {
    const { needsCase } = name;
    if (role === 'full' || role === 'reversed')
      return [{ ...part, role: 'full', needsCase, needsContext: name.needsContext }];
    const needsContext = surnameNeedsContext(entity);
    // What stands before the initials is still to be read: in “Jan T. Example” they are another's.
    if (role === 'initials') return [{ ...part, role: 'surname', needsCase, needsContext }];
    return inCases({ ...part, needsCase, needsContext }, 'person').map((form) => ({
      ...form,
      role: 'surname',
    }));
  });
}

/** A surname alone is others' too, unless the pack lists it, with a capital, as needing nothing. */
const surnameNeedsContext = ({ names }: NamedEntity): boolean =>
  !names.some(({ text, needs }) => isSingle(text) && isCapitalised(text) && !needs?.includes('context'));

/** Languages whose pages write Latin names as others do, and decline them. */
const DECLINES_LATIN: readonly InflectedLanguage[] = ['pl', 'cs'];
/** Kinds whose names are proper ones; of others a Latin name is an English phrase. */
const PROPER: readonly EntityKind[] = ['person', 'place', 'facility', 'organisation'];

function inCases(name: Needed, kind: EntityKind): Needed[] {
  const languages =
    name.lang !== undefined
      ? INFLECTED.filter((lang) => lang === name.lang)
      : isCyrillic(name.text)
        ? []
        : kind === 'person' || (isSingle(name.text) && PROPER.includes(kind))
          ? DECLINES_LATIN
          : [];
  const declined = languages.flatMap((lang) =>
    inflectName(name.text, lang, kind).map(
      (form): Needed => ({ ...name, ...form, rules: [...name.rules, ...form.rules] }),
    ),
  );
  return [name, ...declined, ...genitiveS(name, kind)];
}
