/** Random versions of a pack: facts left out, told otherwise, proved otherwise, new ones, in any order. */
import fc from 'fast-check';
import type { Pack } from '#lib/facts/schema.ts';
import { floodPack } from '#tests/unit/facts/flood.ts';

type Fate = 'kept' | 'gone' | 'told' | 'proved' | 'copied';
const fate = fc.constantFrom<Fate>('kept', 'kept', 'kept', 'gone', 'told', 'proved', 'copied');

/** The small flood, edited: every list may lose, change and gain facts, and stands in any order. */
export const editedFlood: fc.Arbitrary<Pack> = fc
  .record({
    version: fc.integer({ min: 1, max: 9 }),
    fates: fc.array(fate, { minLength: 40, maxLength: 40 }),
    word: fc.constantFrom('otherwise', 'constructor', '__proto__', '“quoted”; and', 'ضوء'),
    order: fc.integer({ min: 0, max: 1_000 }),
  })
  .map(({ version, fates, word, order }) => {
    const pack = floodPack();
    let next = 0;
    const edit = <T extends { readonly id: string }>(
      items: readonly T[],
      change: (item: T, how: Fate) => T,
    ): T[] => {
      const edited = items.flatMap((item) => {
        const how = fates[next++ % fates.length] ?? 'kept';
        if (how === 'gone') return [];
        if (how === 'copied') return [item, { ...item, id: `${item.id}-copy` }];
        return [how === 'kept' ? item : change(item, how)];
      });
      return rotated(edited, order);
    };
    const proof = { source: 'courier-2021-06-11', paragraph: 7, anchors: [word] };
    return {
      ...pack,
      version,
      sources: edit(pack.sources, (source) => ({ ...source, title: word })),
      entities: edit(pack.entities, (entity, how) =>
        how === 'told' ? { ...entity, names: [{ text: word }] } : { ...entity, evidence: [proof] },
      ),
      claims: edit(pack.claims, (claim, how) =>
        how === 'told' ? { ...claim, gist: word } : { ...claim, evidence: [proof] },
      ),
      figures: edit(pack.figures, (figure, how) =>
        how === 'told'
          ? { ...figure, value: (figure.value ?? 0) + order + 1 }
          : { ...figure, evidence: [proof] },
      ),
      disputes: edit(pack.disputes, (dispute) => ({ ...dispute, note: word })),
    };
  });

/** The items in another order. */
export function rotated<T>(items: readonly T[], by: number): T[] {
  const at = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(at), ...items.slice(0, at)].toReversed();
}
