/** Which of our scripts run by themselves, on which sites: what a reader narrows is enforced by the browser. */
import type { Settings } from './settings.ts';
import { patternsOf, WEB_PATTERNS } from './site.ts';

export interface ScriptReach {
  readonly id: 'gate' | 'always';
  /** Match patterns of the sites where it runs. */
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

/**
 * The scripts to register under these settings. The gate goes where the reader lets it ask; sites that are
 * "always" annotated get a script that does not ask; a site that is off gets nothing at all.
 */
export function scriptsFor(settings: Settings): ScriptReach[] {
  if (!settings.on) return [];
  const off = settings.sitesOff.flatMap(patternsOf);
  const always = settings.sitesAlways.flatMap(patternsOf);
  const asked = {
    'all-sites': WEB_PATTERNS,
    'chosen-sites': settings.sitesChosen.flatMap(patternsOf),
    'on-click': [],
  }[settings.reach];
  const scripts: ScriptReach[] = [
    { id: 'gate', matches: asked, excludeMatches: [...off, ...always] },
    { id: 'always', matches: always, excludeMatches: off },
  ];
  return scripts.filter(({ matches }) => matches.length > 0);
}
