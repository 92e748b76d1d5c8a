/** A pack of names that tells nothing of them, as large as is asked. */
import type { Entity, Pack } from '#lib/facts/schema.ts';
import { shippedPack } from '#scripts/scale/shipped-pack.ts';

export const CITY_PACK = 'bench-cities';

/** Names of one entity beyond the first `own`, which are entities of their own: a document of a million stays small. */
const TOGETHER = 500;

/** A pack of these names: each of the first `own` is a place of its own, the others are spellings of some places. */
export function cityPack(names: readonly string[], own: number): Pack {
  const shipped = shippedPack();
  const [source] = shipped.sources;
  const publisher = shipped.entities.find(({ id }) => id === source?.publisher);
  if (source === undefined || publisher === undefined) throw new Error('The shipped pack has no source.');
  const evidence = [{ source: source.id, paragraph: 1, anchors: ['bench'] }];
  const place = (id: string, spellings: readonly string[]): Entity => ({
    ...{ id, kind: 'place', name: spellings[0] ?? '', evidence },
    names: spellings.map((text) => ({ text })),
  });
  const entities = names.slice(0, own).map((name, i) => place(`place-${i}`, [name]));
  for (let from = own; from < names.length; from += TOGETHER) {
    entities.push(place(`many-${from}`, names.slice(from, from + TOGETHER)));
  }
  entities.push({ ...publisher, names: [], evidence });
  const sorted = entities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...shipped,
    ...{ id: CITY_PACK, title: 'Names of cities', description: 'Names for measuring.', sources: [source] },
    ...{ entities: sorted, claims: [], figures: [], disputes: [] },
  };
}
