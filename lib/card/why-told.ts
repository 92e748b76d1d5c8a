/**
 * Out of what the packs answered, what concerns the open card: of each pack the bearer that the card tells of, and
 * the others of the same name beside it.
 */
import { packOfRef } from '#lib/facts/entity-ref.ts';
import type { WireExplanation } from '#lib/messages/message-map.ts';
import { entitiesFor } from './companions.ts';
import type { Mark } from './mark.ts';

export type Bearer = WireExplanation['senses'][number];

/** Why one pack's bearer is meant. */
export interface Told {
  readonly pack: WireExplanation['pack'];
  readonly verdict: WireExplanation['verdict'];
  readonly meant: Bearer;
  readonly others: readonly Bearer[];
}

/**
 * One for each pack that knows the mark's name, in the order of the card's accounts: the chosen sense's pack first.
 * Nothing for a pack whose explanation names none of the mark's senses: what it met is another name.
 */
export function toldOf(
  explanations: readonly WireExplanation[],
  senses: Mark['senses'],
  chosen: string,
): Told[] {
  const shown = entitiesFor(senses, chosen);
  const known = new Set(senses.map(({ id }) => id));
  const told = explanations.flatMap(({ pack, verdict, senses: bearers }): Told[] => {
    const meant =
      bearers.find(({ entity }) => shown.includes(entity)) ?? bearers.find(({ entity }) => known.has(entity));
    if (meant === undefined) return [];
    const others = bearers.filter((bearer) => bearer !== meant);
    return [{ pack, verdict, meant, others: others.map((bearer) => asOffered(bearer, known)) }];
  });
  return told.toSorted((a, b) => placeOf(a, shown) - placeOf(b, shown));
}

/** What the reader muted may stand by itself, and is offered all the same to nobody. */
const asOffered = (bearer: Bearer, known: ReadonlySet<string>): Bearer => ({
  ...bearer,
  stands: bearer.stands && known.has(bearer.entity),
});

/** Where the pack's account stands on the card; behind all of them where it has none. */
function placeOf({ pack }: Told, shown: readonly string[]): number {
  const at = shown.findIndex((entity) => packOfRef(entity) === pack.id);
  return at < 0 ? shown.length : at;
}
