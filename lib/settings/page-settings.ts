import type { PageSettings, Settings } from './settings.ts';
import { siteOf } from './site.ts';

/** Why no page of this address is annotated by itself; undefined if it may be. The widest reason comes first. */
function silenceOf(settings: Settings, site: string): PageSettings['silence'] {
  if (!settings.on) return 'off-everywhere';
  if (settings.sitesOff.includes(site)) return 'off-site';
  if (settings.sitesAlways.includes(site)) return undefined;
  if (settings.reach === 'on-click') return 'on-click';
  if (settings.reach === 'chosen-sites' && !settings.sitesChosen.includes(site)) return 'not-chosen';
  return undefined;
}

/**
 * What one page is told of the settings. `url`: the page's address as the browser vouches for it, never as the
 * page says. Undefined for addresses that are no web page (browser pages, files).
 */
export function pageSettingsFor(settings: Settings, url: string): PageSettings | undefined {
  const site = siteOf(url);
  if (site === undefined) return undefined;
  const silence = silenceOf(settings, site);
  return {
    allowed: silence === undefined,
    ...(silence === undefined ? {} : { silence }),
    always: settings.sitesAlways.includes(site),
    marks: settings.marks,
  };
}

/** Is the switch for this site on? Where pages wait for a click, the site itself is on. */
export function isSiteOn(settings: Settings, url: string): boolean {
  const silence = pageSettingsFor(settings, url)?.silence;
  return silence === undefined || silence === 'on-click';
}
