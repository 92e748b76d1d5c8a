/** What pages of ours (popup, welcome) need of the browser beyond messages: access to sites, commands, the tab itself. */
import { browser } from './browser.ts';

/** The origin of an address as a match pattern, for the permissions API. */
const patternOf = (url: string): string => `${new URL(url).origin}/*`;

/** May we read this address for good? False for addresses that no pattern covers. */
export async function hasAccess(url: string): Promise<boolean> {
  if (!/^https?:/u.test(url)) return false;
  return browser.permissions.contains({ origins: [patternOf(url)] });
}

/** Asks the reader. Has to be called straight from a click; browsers refuse it after an `await`. */
export const requestAccess = (url: string): Promise<boolean> =>
  browser.permissions.request({ origins: [patternOf(url)] });

/** Our commands and the keys they have now, in the browser's order; those without a description (the button's own) are left out. */
export async function shortcuts() {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, description, shortcut }) =>
    name === undefined || !description ? [] : [{ name, description, keys: shortcut ?? '' }],
  );
}

/** Opens the page on which the index is managed, in a tab; `hash`: a place on it, as in its address from the `#` on. */
export async function openOptions(hash = ''): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}${hash}` });
}

export const reloadTab = (tabId: number): Promise<void> => browser.tabs.reload(tabId);

export const BROWSER: 'chromium' | 'firefox' = import.meta.env.FIREFOX ? 'firefox' : 'chromium';
