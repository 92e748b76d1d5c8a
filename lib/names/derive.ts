/** One entity → every spelling of its names that the rules lead to, each with what it needs. See `forms.ts`. */
import { basicNames, QUOTED, writtenNames } from './basic-names.ts';
import { distinctBy } from './distinct-by.ts';
import { foldToString } from './fold.ts';
import type { NamedEntity } from './forms.ts';
import { NAMES_LIMITS } from './limits.ts';
import { inParts } from './name-parts.ts';
import { isCapitalised, isSingle, type Needed, type Part } from './needed.ts';
import { phraseNames } from './phrases.ts';
import type { Spelling } from './spelling.ts';
import { withVariants } from './variants.ts';

export interface DerivedName extends Part {
  /** The text, folded. */
  readonly folded: string;
}

/**
 * Prepares the derivation for the entities of one pack, whose names may stand in each other's; to be asked for each once.
 * After `NAMES_LIMITS.forms` the names of further entities are found as they are written, in the usual variants.
 */
export function createDerivation(
  entities: readonly NamedEntity[],
  twins: Twins = 'one',
): (entity: NamedEntity) => DerivedName[] {
  const partsOf = partsAmong(entities);
  let forms = 0;
  return (entity) => {
    const parts = forms < NAMES_LIMITS.forms ? partsOf(entity) : partsAsWritten(entity);
    const names = distinct(parts, twins);
    forms += names.length;
    return names;
  };
}

/** Of forms that fold alike: one, which is all that a finder needs, or each as its language writes it, for people. */
export type Twins = 'one' | 'of-each-language';

function partsAsWritten(entity: NamedEntity): Part[] {
  const isPerson = entity.kind === 'person';
  const parts = writtenNames(entity).map((name): Part => {
    const role = !isPerson ? 'name' : isSingle(name.text) ? 'surname' : 'full';
    return { ...name, role };
  });
  return parts.flatMap((name) => withVariants(name));
}

function partsAmong(entities: readonly NamedEntity[]): (entity: NamedEntity) => Part[] {
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
  let names: Set<string> | undefined;
  const placeNames = () => {
    names ??= new Set(places.flatMap((place) => basic(place).map(({ text }) => foldToString(text))));
    return names;
  };
  const lookup = (name: string): readonly Spelling[] => {
    const entity = byName.get(foldToString(name));
    return entity === undefined ? [] : basic(entity);
  };
  return (entity) => {
    const { namesOfEntity } = NAMES_LIMITS;
    const phrases = entity.names
      .slice(0, namesOfEntity)
      .flatMap(({ text, needs = [] }) =>
        phraseNames([text], lookup).map(
          (phrase): Needed => ({ ...phrase, needsCase: false, needsContext: needs.includes('context') }),
        ),
      );
    // What is written and needs the same leads to the same: `distinct` would keep the first in any case.
    const whole = distinctBy(
      [...basic(entity), ...phrases],
      ({ text, lang, needsCase, needsContext }) => `${text}|${lang}|${needsCase}|${needsContext}`,
    );
    // A government that is called by a place declines as the place does.
    const asPlace = { ...entity, kind: 'place' as const };
    const bearerOf = ({ text }: Needed) =>
      entity.kind === 'organisation' && placeNames().has(foldToString(text)) ? asPlace : entity;
    const found = whole
      .flatMap((name) => inParts(name, bearerOf(name)))
      .flatMap((name) => withVariants(name));
    return found.filter(({ text }) => !QUOTED.test(text));
  };
}

/** One of those that are found alike: the one that needs least, and of these the first. */
function distinct(parts: readonly Part[], twins: Twins): DerivedName[] {
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
  return distinctBy(ranked, ({ text, folded, needsCase, role, lang }) =>
    twins === 'one'
      ? `${folded}|${needsCase ? text : isCapitalised(text)}|${role === 'surname'}`
      : `${text}|${lang}|${needsCase}`,
  );
}
