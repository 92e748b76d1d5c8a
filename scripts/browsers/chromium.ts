/** A browser of the Chromium family: found, else brought, else one line that says what to install. */
import { chromium } from '@playwright/test';
import { toolScript } from '#scripts/node/tools.mjs';
import { canUseApt, download, installWithApt } from './install.ts';
import { examine, type FoundBrowser, locate, type Wanted } from './locate.ts';

/**
 * Chromium first: what its windows show is what was tested. The branded ones follow; they ignore `--load-extension`
 * (Chrome since 137), which does not matter here, because the extension is loaded through the debugging pipe.
 */
const WANTED: Wanted = {
  commands: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  places: {
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      '%LOCALAPPDATA%\\Chromium\\Application\\chrome.exe',
      '%PROGRAMFILES%\\Google\\Chrome\\Application\\chrome.exe',
      '%PROGRAMFILES(X86)%\\Google\\Chrome\\Application\\chrome.exe',
      '%LOCALAPPDATA%\\Google\\Chrome\\Application\\chrome.exe',
      '%PROGRAMFILES(X86)%\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  // The manifest's minimum_chrome_version.
  oldest: 137,
};

/**
 * Where a Chromium is: `$CHROMIUM`, else an installed one, else Playwright's, else one that is installed now.
 * @throws {Error} with one line that says what to install
 */
export function ensureChromium(): FoundBrowser {
  const named = process.env.CHROMIUM;
  if (named) {
    const found = examine(named, WANTED.oldest);
    if (found === undefined) {
      throw new Error(
        `$CHROMIUM is ${named}, which does not start or is older than ${WANTED.oldest}: correct or unset it.`,
      );
    }
    return found;
  }
  const found = locate(WANTED) ?? playwrights() ?? fromApt() ?? downloaded();
  if (found !== undefined) return found;
  throw new Error('No Chromium found: install Chromium, Chrome or Edge, or set $CHROMIUM to its executable.');
}

const playwrights = () => examine(chromium.executablePath(), WANTED.oldest);

const fromApt = () => (canUseApt() && installWithApt(['chromium'], 'Chromium') ? locate(WANTED) : undefined);

const downloaded = () =>
  download(toolScript('playwright'), ['install', '--no-shell', 'chromium'], 'Chromium')
    ? playwrights()
    : undefined;
