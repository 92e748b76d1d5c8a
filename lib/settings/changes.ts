/** The changes a reader makes, as functions from settings to settings. Sites as `siteOf` gives them. */
import type { Settings } from './settings.ts';

const without = (sites: readonly string[], site: string) => sites.filter((other) => other !== site);
const withSite = (sites: readonly string[], site: string) => [...without(sites, site), site];

/**
 * On or off on one site. Switching on undoes a "never here" and, where only chosen sites are annotated, chooses
 * this one. Switching off also withdraws an "always".
 */
export function switchSite(settings: Settings, site: string, on: boolean): Settings {
  if (!on) {
    return {
      ...settings,
      sitesOff: withSite(settings.sitesOff, site),
      sitesAlways: without(settings.sitesAlways, site),
    };
  }
  return {
    ...settings,
    sitesOff: without(settings.sitesOff, site),
    sitesChosen:
      settings.reach === 'chosen-sites' ? withSite(settings.sitesChosen, site) : settings.sitesChosen,
  };
}

/** "Always on this site": annotated even where pages do not look like articles. */
export function alwaysOnSite(settings: Settings, site: string): Settings {
  return {
    ...settings,
    sitesOff: without(settings.sitesOff, site),
    sitesAlways: withSite(settings.sitesAlways, site),
  };
}

/** What a reader can say of one site. */
export const SITE_CHANGES = ['on', 'off', 'always'] as const;
export type SiteChange = (typeof SITE_CHANGES)[number];

/** The settings after the reader said `change` of a site. */
export const changeSite = (settings: Settings, site: string, change: SiteChange): Settings =>
  change === 'always' ? alwaysOnSite(settings, site) : switchSite(settings, site, change === 'on');
