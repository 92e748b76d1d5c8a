/** Which names of a block stand beside another side of the same dispute. */
import type { Mention } from './mention.ts';

/** An entity's part in one dispute. */
export interface DisputeRole {
  /** Id of the dispute. */
  readonly dispute: string;
  /** True for a party, whose claim stands in a position; false for what the dispute is about. */
  readonly speaks: boolean;
}

/**
 * For each mention of one block, in order: true if the block also names another party or subject of a dispute of
 * the entity, and one of those named is a party. Two subjects alone are no dispute: towns that are listed together
 * are not contested by that. A name with several bearers counts as the likeliest.
 */
export function contested(
  mentionsOfBlock: readonly Pick<Mention, 'senses'>[],
  rolesOf: (entity: string) => readonly DisputeRole[],
): boolean[] {
  const named = new Map<string, { readonly entities: Set<string>; speaks: boolean }>();
  for (const { senses } of mentionsOfBlock) {
    for (const { dispute, speaks } of rolesOf(senses[0])) {
      const inDispute = named.get(dispute) ?? { entities: new Set(), speaks: false };
      named.set(dispute, inDispute);
      inDispute.entities.add(senses[0]);
      inDispute.speaks ||= speaks;
    }
  }
  const isContested = ({ dispute }: DisputeRole): boolean => {
    const inDispute = named.get(dispute);
    return inDispute?.speaks === true && inDispute.entities.size > 1;
  };
  return mentionsOfBlock.map(({ senses }) => rolesOf(senses[0]).some(isContested));
}
