/**
 * The names of a pack → the strings to search for, once, when the pack is compiled:
 *
 *   pack's spelling ─┬─ as it is written
 *                    ├─ own names of languages   Kyiv → Kiew, Kijów        (gazetteer.ts)
 *                    ├─ romanised                Куп'янськ → Koupiansk     (romanise.ts)
 *                    ├─ in other entities’ phrases  Kharkiv region → Oblast Charkiw (phrases.ts)
 *                    │     each of these: declined (inflect-name.ts), persons in parts and orders (person.ts)
 *                    └─ varied                   Куп'янськ → Купянськ      (variants.ts)
 *
 * The finder sees plain strings; each remembers the rules that led to it.
 */
import type { Language } from '#data/names/rows.ts';
import type { Entity } from '#lib/facts/schema.ts';
import { kindredWords } from './demonyms.ts';
import { createDerivation, type DerivedName, type Twins } from './derive.ts';
import { foldToString } from './fold.ts';

/** What part of its bearer's name a form is. */
export type NameRole = 'name' | 'full' | 'surname';

/** A string to search for, as it would be written in a text. */
export interface NameForm {
  readonly is: 'name';
  readonly text: string;
  /** Id of the entity that it names. */
  readonly entity: string;
  /** True if the pack tells something of the entity: among several bearers it ranks before those it only names. */
  readonly told: boolean;
  /** True if this is the entity's display name: it ranks before those that are also called so. */
  readonly preferred: boolean;
  /** Only in capitals as written here. */
  readonly needsCase: boolean;
  /** Only on a page that speaks of the pack's subject. */
  readonly needsContext: boolean;
  readonly role: NameRole;
  /** The language whose texts write so; undefined: any. */
  readonly lang: Language | undefined;
  /** The rules that led here, in order; empty: it stands in the pack. */
  readonly rules: readonly string[];
}

/**
 * A longer phrase in which the names of one entity mean something else: "city of Kharkiv" keeps the region from
 * being found in it, and says nothing against the city.
 */
export interface PhraseForm {
  readonly is: 'phrase';
  readonly text: string;
  /** Id of the entity that is not named inside. */
  readonly entity: string;
}

/** A word that speaks of an entity without naming it (Russian, ukrainisch): a sign of what a page is about. */
export interface KindredForm {
  readonly is: 'kindred';
  readonly text: string;
  readonly entity: string;
}

export type Form = NameForm | PhraseForm | KindredForm;

/** What of an entity the finder needs. */
export type NamedEntity = Pick<Entity, 'id' | 'kind' | 'name' | 'names' | 'notMentions'>;

/**
 * All forms of these entities, in their order; forms of several entities that fold alike all stand. `tellsOf`:
 * whether the pack says something about an entity or by it; of all, if absent. `twins`: of forms of one entity that fold
 * alike, one or each language's own.
 */
export function formsOf(
  entities: Iterable<NamedEntity>,
  tellsOf: (id: string) => boolean = () => true,
  twins: Twins = 'one',
): Form[] {
  return [...eachForm([...entities], tellsOf, twins)];
}

/** The same one after another, so that whoever takes them in can stop in between: deriving is what takes the time. */
export function* eachForm(
  entities: readonly NamedEntity[],
  tellsOf: (id: string) => boolean,
  twins: Twins = 'one',
): Generator<Form> {
  const derive = createDerivation(entities, twins);
  for (const entity of entities) {
    yield* nameForms(entity, derive(entity), tellsOf(entity.id));
    for (const text of entity.notMentions ?? []) yield { is: 'phrase', text, entity: entity.id };
    yield* kindredForms(entity);
  }
}

function nameForms(entity: NamedEntity, names: readonly DerivedName[], told: boolean): NameForm[] {
  const display = foldToString(entity.name);
  return names.map(({ folded, text, needsCase, needsContext, role, lang, rules }) => {
    const preferred = folded === display;
    return {
      is: 'name',
      text,
      entity: entity.id,
      told,
      preferred,
      needsCase,
      needsContext,
      role,
      lang,
      rules,
    };
  });
}

function kindredForms({ id, kind, names }: NamedEntity): KindredForm[] {
  if (kind !== 'place') return [];
  return kindredWords(names.map(({ text }) => text)).map(({ text }) => ({ is: 'kindred', text, entity: id }));
}
