/** One entity → every spelling of its names that the rules lead to, each with what it needs. See `forms.ts`. */
import { INFLECTED, type InflectedLanguage, LANGUAGES } from '#data/names/rows.ts';
import type { EntityKind } from '#lib/facts/schema.ts';
import { foldToString } from './fold.ts';
import type { NamedEntity, NameRole } from './forms.ts';
import { ownNames } from './gazetteer.ts';
import { genitiveS } from './genitive-s.ts';
import { inflectName } from './inflect-name.ts';
import { personNames } from './person.ts';
import { phraseNames } from './phrases.ts';
import { romanise } from './romanise.ts';
import type { Spelling } from './spelling.ts';
import { withVariants } from './variants.ts';

export interface DerivedName extends Part {
  /** The text, folded. */
  readonly folded: string;
}

interface Part extends Needed {
  readonly role: NameRole;
}

interface Needed extends Spelling {
  readonly needsCase: boolean;
  readonly needsContext: boolean;
}

/** Prepares the derivation for the entities of one pack, whose names may stand in each other's. */
export function createDerivation(entities: readonly NamedEntity[]): (entity: NamedEntity) => DerivedName[] {
  const byName = new Map<string, NamedEntity>();
  // A place stands in other names rather than the government that is called by it, and the city before its region.
  const places = entities.filter(({ kind }) => kind === 'place');
  for (const entity of places) byName.set(foldToString(entity.name), entity);
  for (const entity of [...places, ...entities]) {
    for (const { text } of entity.names) {
      const key = foldToString(text);
      if (!byName.has(key)) byName.set(key, entity);
    }
  }
  const known = new Map<NamedEntity, readonly Needed[]>();
  const basic = (entity: NamedEntity): readonly Needed[] => {
    const names = known.get(entity) ?? basicNames(entity);
    known.set(entity, names);
    return names;
  };
  const lookup = (name: string): readonly Spelling[] => {
    const entity = byName.get(foldToString(name));
    return entity === undefined ? [] : basic(entity);
  };
  return (entity) => {
    const phrases = entity.names.flatMap(({ text, needs = [] }) =>
      phraseNames([text], lookup).map(
        (phrase): Needed => ({ ...phrase, needsCase: false, needsContext: needs.includes('context') }),
      ),
    );
    // What is written and needs the same leads to the same: `distinct` would keep the first in any case.
    const whole = distinctBy(
      [...basic(entity), ...phrases],
      ({ text, lang, needsCase, needsContext }) => `${text}|${lang}|${needsCase}|${needsContext}`,
    );
    const found = whole.flatMap((name) => inParts(name, entity)).flatMap((name) => withVariants(name));
    return distinct(found.filter(({ text }) => !QUOTED.test(text)));
  };
}

/** In quotation marks as a whole: found without them. */
const QUOTED = /^["«»„“‘'](.*)["«»“”’']$/u;

/** In the nominative: as the pack writes them, as other languages do, and romanised. */
function basicNames(entity: NamedEntity): Needed[] {
  const written = entity.names.map(
    ({ text, lang, needs = [] }): Needed => ({
      text: text.replace(QUOTED, '$1'),
      lang: LANGUAGES.find((known) => known === lang),
      rules: [],
      needsCase: needs.includes('case'),
      needsContext: needs.includes('context'),
    }),
  );
  const own = written.flatMap((name) =>
    ownNames([name.text], entity.kind).map(
      ({ needsCase = false, ...spelling }): Needed => ({
        ...spelling,
        needsCase,
        // An abbreviation or a surname is as ambiguous as the pack's own, whatever the whole name is.
        ...(isSingle(spelling.text) === isSingle(name.text)
          ? { needsContext: name.needsContext }
          : needsLike(entity, spelling.text)),
      }),
    ),
  );
  // Each of the pack's spellings leads to the same names of other languages.
  const originals = distinctBy(
    [...written, ...own].filter((name) => isRomanised(name, entity.kind)),
    ({ text, lang, needsCase }) => `${text}|${lang}|${needsCase}`,
  );
  const romanised = originals.flatMap((name) =>
    romanise(name.text, name.lang === 'uk' ? 'uk' : 'ru').map(
      (spelling): Needed => ({
        ...spelling,
        rules: [...name.rules, ...spelling.rules],
        needsCase: name.needsCase,
        ...needsLike(entity, spelling.text),
      }),
    ),
  );
  return distinctBy(
    [...written, ...own, ...romanised],
    ({ text, lang, needsCase, needsContext }) =>
      `${foldToString(text)}|${needsCase ? text : isCapitalised(text)}|${lang}|${needsContext}`,
  );
}

/** Proper names are romanised; phrases (збройні сили України), abbreviations and quoted names are translated. */
function isRomanised({ text, lang }: Spelling, kind: EntityKind): boolean {
  if (lang !== 'uk' && lang !== 'ru') return false;
  if (!/^\p{Lu}/u.test(text) || /^\p{Lu}{2,}|["«„]/u.test(text)) return false;
  const words = text.split(' ').length;
  return kind === 'person' || ((kind === 'place' || kind === 'organisation') && words === 1);
}

/**
 * What a derived spelling needs: as much as the pack's own names that are built alike (as many words, the same
 * script), of which the least demanding counts; where there are none, as all names.
 */
function needsLike({ names }: NamedEntity, text: string): Pick<Needed, 'needsContext'> {
  const alike = names.filter((name) => isSingle(name.text) === isSingle(text));
  const sameScript = alike.filter((name) => isCyrillic(name.text) === isCyrillic(text));
  const judges = [sameScript, alike, names].find(({ length }) => length > 0) ?? [];
  return { needsContext: judges.every(({ needs }) => needs?.includes('context')) };
}

const isCapitalised = (text: string): boolean => /^\p{Lu}/u.test(text);
const isSingle = (text: string): boolean => !text.includes(' ');
const isCyrillic = (text: string): boolean => /\p{sc=Cyrl}/u.test(text);

/**
 * In all cases; of a person the full name in the orders in which it is written, and the surname alone in all cases.
 * Given names in other cases and spellings are weighed where a surname is found (`person-cues.ts` of lib/match).
 */
function inParts(name: Needed, entity: NamedEntity): Part[] {
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
  !names.some(({ text, needs }) => isSingle(text) && /^\p{Lu}/u.test(text) && !needs?.includes('context'));

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

/** One of those that are found alike: the one that needs least, and of these the first. */
function distinct(parts: readonly Part[]): DerivedName[] {
  const names = parts.map(
    ({ text, lang, rules, needsCase, needsContext, role }): DerivedName => ({
      text,
      lang,
      rules,
      needsCase,
      needsContext,
      role,
      folded: foldToString(text),
    }),
  );
  const ranked = [
    ...names.filter((name) => !name.needsContext),
    ...names.filter((name) => name.needsContext),
  ];
  return distinctBy(
    ranked,
    ({ text, folded, needsCase, role }) =>
      `${folded}|${needsCase ? text : isCapitalised(text)}|${role === 'surname'}`,
  );
}

function distinctBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}
