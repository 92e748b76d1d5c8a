/**
 * What the reader chose. Only choices that differ from the defaults are stored; sites are host names as in `URL.hostname`.
 */
import * as v from 'valibot';
import { EntityRefSchema } from '#lib/facts/entity-ref.ts';
import { IdSchema } from '#lib/facts/schema.ts';

/** A site as `siteOf` gives it. */
export const HostSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
const HostListSchema = v.pipe(v.array(HostSchema), v.maxLength(10_000));
const PackListSchema = v.pipe(v.array(IdSchema), v.maxLength(1_000));

/** Where annotations may appear at all: on every site, on chosen sites, or only when the reader clicks. */
export const REACHES = ['all-sites', 'chosen-sites', 'on-click'] as const;

export const SettingsSchema = v.strictObject({
  /** The switch for everything. */
  on: v.boolean(),
  reach: v.picklist(REACHES),
  /** Sites the reader switched off. */
  sitesOff: HostListSchema,
  /** Sites the reader chose: annotated where reach is `chosen-sites`. */
  sitesChosen: HostListSchema,
  /** "Always on this site": annotated whatever the gate says. */
  sitesAlways: HostListSchema,
  /** Mark the first mention in each section, or every one. */
  marks: v.picklist(['first', 'every']),
  badge: v.picklist(['off', 'dot', 'number']),
  // Of packs and names, by id: the choice outlives every update of a pack, and its removal.
  /** Packs in the order in which they are asked; those not named follow in the order in which they came. */
  packOrder: PackListSchema,
  /** Packs that are not asked at all. */
  packsOff: PackListSchema,
  /** Packs whose names are found and listed, and not marked. */
  packsMuted: PackListSchema,
  /** Packs that no page may learn of, beyond those that came from a file. */
  packsPrivate: PackListSchema,
  /** Packs from a file whose names may be marked everywhere. */
  packsPublic: PackListSchema,
  /** Sites on which names of private packs may be marked. */
  sitesPrivate: HostListSchema,
  /** Names that are never to be found again. */
  entitiesMuted: v.pipe(v.array(EntityRefSchema), v.maxLength(10_000)),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  on: true,
  reach: 'all-sites',
  sitesOff: [],
  sitesChosen: [],
  sitesAlways: [],
  marks: 'first',
  badge: 'off',
  packOrder: [],
  packsOff: [],
  packsMuted: [],
  packsPrivate: [],
  packsPublic: [],
  sitesPrivate: [],
  entitiesMuted: [],
};

/** What one page is told: its own site's share of the settings, and nothing of other sites. */
export const PageSettingsSchema = v.strictObject({
  /** May annotate by itself; else why not. */
  allowed: v.boolean(),
  silence: v.exactOptional(v.picklist(['off-site', 'off-everywhere', 'not-chosen', 'on-click'])),
  /** Annotate even if the page does not look like an article. */
  always: v.boolean(),
  marks: v.picklist(['first', 'every']),
});
export type PageSettings = v.InferOutput<typeof PageSettingsSchema>;
