/** Cards of the bundled pack, as a reader gets them. */

import { describeEntity } from '#lib/facts/describe.ts';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { PackIndex } from '#lib/facts/fact-index.ts';
import { shippedPack } from '#tests/harness/shipped-pack.ts';

const index = new PackIndex(shippedPack());

export const BUNDLED: string = index.pack.id;

/** Everything the bundled pack says of an entity. */
export function realDetail(id: string): EntityDetail {
  const detail = describeEntity(index, id);
  if (detail === undefined) throw new Error(`the bundled pack has no entity "${id}"`);
  return detail;
}
