/**
 * What the reader chose. Only choices that differ from the defaults are stored; sites are host names as in `URL.hostname`.
 */
import * as v from 'valibot';

/** A site as `siteOf` gives it. */
export const HostSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
const HostListSchema = v.pipe(v.array(HostSchema), v.maxLength(10_000));

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
