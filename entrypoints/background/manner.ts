import type { Manner } from '#lib/engine/engine.ts';
import type { Chosen } from '#lib/library/library.ts';
import { isPackMuted, isPackPrivate } from '#lib/settings/packs.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { siteOf } from '#lib/settings/site.ts';

/**
 * What the reader said of packs and names, for the page at `url`. Marks and cards can be read by the page's own script,
 * so names of a private pack are marked only where the reader allows it for the site. A pack of which nothing is known
 * counts as private.
 */
export function mannerFor(settings: Settings, { packs, record }: Chosen, url: string): Manner {
  const site = siteOf(url);
  const isAllowedHere = site !== undefined && settings.sitesPrivate.includes(site);
  const known = new Set(packs.map(({ id }) => id));
  const fromFile = new Set(record.packs.flatMap(({ id, origin }) => (origin.from === 'file' ? [id] : [])));
  const isWithheld = (pack: string) =>
    !known.has(pack) || (!isAllowedHere && isPackPrivate(settings, pack, fromFile.has(pack)));
  const muted = new Set(settings.entitiesMuted);
  return {
    isWithheld,
    isQuiet: (pack) => isPackMuted(settings, pack) || isWithheld(pack),
    isMuted: (entity) => muted.has(entity),
  };
}
