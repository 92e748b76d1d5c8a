/** Which names of a block stand beside another side of the same dispute. */
import type { Mention } from './mention.ts';

/**
 * For each mention of one block, in order: true if the block also names another entity that shares a dispute with
 * it, as subject or party. `disputesOf` answers the ids of an entity's disputes. A name with several bearers counts
 * as the likeliest.
 */
export function contested(
  mentionsOfBlock: readonly Pick<Mention, 'senses'>[],
  disputesOf: (entity: string) => readonly string[],
): boolean[] {
  const namedIn = new Map<string, Set<string>>();
  for (const { senses } of mentionsOfBlock) {
    for (const dispute of disputesOf(senses[0])) {
      const named = namedIn.get(dispute);
      if (named === undefined) namedIn.set(dispute, new Set([senses[0]]));
      else named.add(senses[0]);
    }
  }
  return mentionsOfBlock.map(({ senses }) =>
    disputesOf(senses[0]).some((dispute) => (namedIn.get(dispute)?.size ?? 0) > 1),
  );
}
