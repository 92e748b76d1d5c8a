/** Packs in another order. */
import type { Pack } from '#lib/facts/schema.ts';
import { parsePack } from '#lib/facts/shape.ts';

/** A shuffled copy: the order of lists that mean nothing by it, and of members. `keys` say how; they are not empty. */
export function shuffled(pack: Pack, keys: readonly number[]): Pack {
  let turn = 0;
  const rank = () => keys[turn++ % keys.length] ?? 0;
  const reorder = <T>(list: readonly T[]): T[] =>
    list
      .map((value) => ({ value, at: rank() }))
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value);
  const copy = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) {
      const items = value.map((element: unknown) => copy(element, ''));
      return ['via', 'about', 'authors'].includes(key) ? items : reorder(items);
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      reorder(Object.entries(value)).map(([name, member]) => [name, copy(member, name)]),
    );
  };
  const result = parsePack(copy(pack, ''));
  if (!result.ok) throw new Error('shuffling broke the pack');
  return result.pack;
}
