import type { Manner } from '#lib/engine/engine.ts';
import { isPackMuted, isPackPrivate } from '#lib/settings/packs.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { siteOf } from '#lib/settings/site.ts';
import { serving } from './live-index.ts';

/**
 * What the reader said of packs and names, for the page at `url`. Marks can be read by the page's own script, so names
 * of a private pack are marked only where the reader allows it for the site.
 */
export async function mannerFor(settings: Settings, url: string): Promise<Manner> {
  const { record } = await serving();
  const fromFile = new Set(record.packs.flatMap(({ id, origin }) => (origin.from === 'file' ? [id] : [])));
  const site = siteOf(url);
  const isAllowedHere = site !== undefined && settings.sitesPrivate.includes(site);
  const muted = new Set(settings.entitiesMuted);
  return {
    isQuiet: (pack) =>
      isPackMuted(settings, pack) || (!isAllowedHere && isPackPrivate(settings, pack, fromFile.has(pack))),
    isMuted: (entity) => muted.has(entity),
  };
}
