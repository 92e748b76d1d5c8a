/** A pack's facts by id, for following references. Maps, so that an id such as `constructor` is an id like any other. */
import type { Claim, Dispute, Entity, Figure, Pack, Source } from './schema.ts';

export interface PackTables {
  readonly sources: ReadonlyMap<string, Source>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly disputes: ReadonlyMap<string, Dispute>;
}

/** Tables of a pack's five lists. Where an id is used twice (which `checkInvariants` reports) the first one counts. */
export function packTables(pack: Pack): PackTables {
  return {
    sources: table(pack.sources),
    entities: table(pack.entities),
    claims: table(pack.claims),
    figures: table(pack.figures),
    disputes: table(pack.disputes),
  };
}

function table<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.toReversed().map((item) => [item.id, item]));
}

/**
 * True if the claim is made in a source's own voice: by the publisher of a source in which it is written, and not
 * passed on by anyone.
 */
export function isOwnVoice(claim: Claim, sources: ReadonlyMap<string, Source>): boolean {
  return !claim.via && claim.evidence.some((item) => sources.get(item.source)?.publisher === claim.by);
}
