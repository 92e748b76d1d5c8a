/** The pack that is shipped, joined from its files and proved by its schema. */
import * as v from 'valibot';
import claims from '#data/packs/kharkiv-counteroffensive-2022/claims.json' with { type: 'json' };
import disputes from '#data/packs/kharkiv-counteroffensive-2022/disputes.json' with { type: 'json' };
import entities from '#data/packs/kharkiv-counteroffensive-2022/entities.json' with { type: 'json' };
import figures from '#data/packs/kharkiv-counteroffensive-2022/figures.json' with { type: 'json' };
import pack from '#data/packs/kharkiv-counteroffensive-2022/pack.json' with { type: 'json' };
import sources from '#data/packs/kharkiv-counteroffensive-2022/sources.json' with { type: 'json' };
import { joinParts } from '#lib/facts/pack-parts.ts';
import { type Pack, PackSchema } from '#lib/facts/schema.ts';

export function shippedPack(): Pack {
  return v.parse(PackSchema, joinParts({ pack, sources, entities, claims, figures, disputes }));
}
