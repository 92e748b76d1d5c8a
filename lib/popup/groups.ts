/** What was found on a page, as a reader looks through it: by kind, the often named first. */
import { packOfRef } from '#lib/facts/entity-ref.ts';
import type { EntityKind } from '#lib/facts/schema.ts';
import type { FoundEntity } from '#lib/messages/message-map.ts';
import { KIND_ORDER } from '#lib/ui/kinds.ts';

export interface FoundGroup {
  readonly kind: EntityKind;
  /** Never empty; by falling count, then by name. */
  readonly found: readonly FoundEntity[];
}

const byName = new Intl.Collator('en');

/** Groups in fixed order; kinds of which nothing was found are left out. */
export function groupFound(found: readonly FoundEntity[]): FoundGroup[] {
  return KIND_ORDER.map((kind) => ({
    kind,
    found: found
      .filter((entity) => entity.kind === kind)
      .sort((a, b) => b.count - a.count || byName.compare(a.name, b.name)),
  })).filter((group) => group.found.length > 0);
}

/** Ids of the finds whose name another pack has too: only with its pack is it clear which one is meant. */
export function sharedNames(found: readonly FoundEntity[]): ReadonlySet<string> {
  const packsOf = new Map<string, Set<string>>();
  for (const { id, name } of found) {
    const packs = packsOf.get(name) ?? new Set();
    packsOf.set(name, packs.add(packOfRef(id)));
  }
  return new Set(found.filter(({ name }) => (packsOf.get(name)?.size ?? 0) > 1).map(({ id }) => id));
}
