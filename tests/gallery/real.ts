/** Cards of the bundled pack, as a reader gets them. */

import * as v from 'valibot';
import claims from '#data/packs/kharkiv-counteroffensive-2022/claims.json';
import disputes from '#data/packs/kharkiv-counteroffensive-2022/disputes.json';
import entities from '#data/packs/kharkiv-counteroffensive-2022/entities.json';
import figures from '#data/packs/kharkiv-counteroffensive-2022/figures.json';
import pack from '#data/packs/kharkiv-counteroffensive-2022/pack.json';
import sources from '#data/packs/kharkiv-counteroffensive-2022/sources.json';
import { describeEntity } from '#lib/facts/describe.ts';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { PackIndex } from '#lib/facts/fact-index.ts';
import { joinParts } from '#lib/facts/pack-parts.ts';
import { PackSchema } from '#lib/facts/schema.ts';

const document: unknown = joinParts({ pack, sources, entities, claims, figures, disputes } as Record<
  'pack' | 'sources' | 'entities' | 'claims' | 'figures' | 'disputes',
  unknown
>);
const index = new PackIndex(v.parse(PackSchema, document));

export const BUNDLED: string = index.pack.id;

/** Everything the bundled pack says of an entity. */
export function realDetail(id: string): EntityDetail {
  const detail = describeEntity(index, id);
  if (detail === undefined) throw new Error(`the bundled pack has no entity "${id}"`);
  return detail;
}
