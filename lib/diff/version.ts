/** One version of a pack, made ready to be compared: its facts by id, in canonical form. */
import { canonicalPack } from '#lib/facts/canonical.ts';
import { packTables } from '#lib/facts/pack-tables.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { COUNTED, type CountedList } from './difference.ts';

/** What each list holds. */
export type FactOf = { readonly [L in CountedList]: Pack[L][number] };
export type Fact = FactOf[CountedList];

/** Canonical facts by id: Maps, so that an id such as `constructor` is an id like any other. */
export type Version = { readonly [L in CountedList]: ReadonlyMap<string, FactOf[L]> };

/** Takes time in proportion to the pack, but for the sorting of lists. */
export function versionOf(pack: Pack): Version {
  return packTables(canonicalPack(pack));
}

/** Name of an entity; its id where the pack has none of that id. */
export function nameOf(version: Version, entity: string): string {
  return version.entities.get(entity)?.name ?? entity;
}

/** Facts in all lists. */
export function sizeOf(version: Version): number {
  return COUNTED.reduce((sum, list) => sum + version[list].size, 0);
}

/** The entity under which a fact stands: the first it is about; of a source its publisher. */
const SUBJECT: { readonly [L in CountedList]: (fact: FactOf[L]) => string } = {
  entities: ({ id }) => id,
  claims: ({ id, about }) => about[0] ?? id,
  figures: ({ id, about }) => about[0] ?? id,
  disputes: ({ id, about }) => about[0] ?? id,
  sources: ({ publisher }) => publisher,
};

/** A fact of a list, before and after: one of the two is there. */
export interface Pair<L extends CountedList = CountedList> {
  readonly list: L;
  readonly id: string;
  readonly before: FactOf[L] | undefined;
  readonly after: FactOf[L] | undefined;
}

/** Id of the entity under which a change stands: as the later version has it. */
export function subjectOf<L extends CountedList>({ list, id, before, after }: Pair<L>): string {
  const fact = after ?? before;
  return fact === undefined ? id : SUBJECT[list](fact);
}

/** The facts of a list that are not the same in both versions, in order of their ids. */
export function* differing<L extends CountedList>(
  list: L,
  before: Version | null,
  after: Version,
): Generator<Pair<L>> {
  const was: ReadonlyMap<string, FactOf[L]> = before?.[list] ?? new Map();
  const is: ReadonlyMap<string, FactOf[L]> = after[list];
  for (const [id, fact] of is) {
    const old = was.get(id);
    if (old === undefined || !isSame(old, fact)) yield { list, id, before: old, after: fact };
  }
  for (const [id, fact] of was) if (!is.has(id)) yield { list, id, before: fact, after: undefined };
}

/** Canonical facts are equal if they are written alike. */
export function isSame(before: Fact, after: Fact): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
