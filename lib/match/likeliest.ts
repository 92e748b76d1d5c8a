import { packOfRef } from '#lib/facts/entity-ref.ts';

/**
 * The likeliest sense of each pack, of senses that stand pack by pack, likeliest first within each (`id`: reference):
 * those that a name counts for.
 */
export function likeliestOf<T extends { readonly id: string }>(senses: readonly T[]): T[] {
  const packs = new Set<string>();
  return senses.filter(({ id }) => {
    const pack = packOfRef(id);
    return !packs.has(pack) && packs.add(pack);
  });
}
