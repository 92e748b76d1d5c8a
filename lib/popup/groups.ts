/** What was found on a page, as a reader looks through it: by kind, the often named first. */
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
