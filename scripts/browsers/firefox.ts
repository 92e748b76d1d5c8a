/** Firefox, for the smoke test: found, else brought, else one line that says what to install. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#scripts/node/newer-node.mjs';
import { toolScript } from '#scripts/node/tools.mjs';
import { canUseApt, download, installWithApt } from './install.ts';
import { examine, type FoundBrowser, locate, type Wanted } from './locate.ts';

const WANTED: Wanted = {
  commands: ['firefox', 'firefox-esr'],
  places: {
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['%PROGRAMFILES%\\Mozilla Firefox\\firefox.exe', '%LOCALAPPDATA%\\Mozilla Firefox\\firefox.exe'],
  },
  // The manifest's strict_min_version.
  oldest: 142,
};

/** Where a download is kept; the folder is ignored by version control. */
const STORE = join(ROOT, '.toolchain', 'browsers');

/** The executable inside a downloaded build, by platform. */
const INSIDE: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['Firefox.app', 'Contents', 'MacOS', 'firefox'],
  win32: ['core', 'firefox.exe'],
};

/**
 * Where a Firefox is: `$FIREFOX`, else an installed one, else one downloaded before, else one that is installed now.
 * @throws {Error} with one line that says what to install
 */
export function ensureFirefox(): FoundBrowser {
  const named = process.env.FIREFOX;
  if (named) {
    const found = examine(named, WANTED.oldest);
    if (found === undefined) {
      throw new Error(
        `$FIREFOX is ${named}, which does not start or is older than ${WANTED.oldest}: correct or unset it.`,
      );
    }
    return found;
  }
  const found = locate(WANTED) ?? stored() ?? fromApt() ?? downloaded();
  if (found !== undefined) return found;
  throw new Error('No Firefox found: install Firefox, or set $FIREFOX to its executable.');
}

const fromApt = () =>
  canUseApt() && installWithApt(['firefox-esr', 'firefox'], 'Firefox') ? locate(WANTED) : undefined;

const downloaded = () =>
  download(toolScript('browsers'), ['install', 'firefox@stable', '--path', STORE], 'Firefox')
    ? stored()
    : undefined;

/** The downloader's layout: `<store>/firefox/<platform>-<version>/firefox/firefox`. */
function stored(): FoundBrowser | undefined {
  const home = join(STORE, 'firefox');
  for (const build of builds(home)) {
    const inside = INSIDE[process.platform] ?? ['firefox'];
    const found =
      examine(join(home, build, 'firefox', ...inside), WANTED.oldest) ??
      examine(join(home, build, ...inside), WANTED.oldest);
    if (found !== undefined) return found;
  }
  return undefined;
}

function builds(home: string): string[] {
  try {
    return readdirSync(home).sort().reverse();
  } catch {
    return [];
  }
}
