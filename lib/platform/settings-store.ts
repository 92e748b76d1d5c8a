/** The reader's settings in `storage.local`, which only background and extension pages can open. */

import type { Settings } from '#lib/settings/settings.ts';
import { type ReadSettings, readStored, toStored } from '#lib/settings/stored.ts';
import { browser } from './browser.ts';

const KEY = 'settings';

export async function loadSettings(): Promise<ReadSettings> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return readStored(stored);
}

export const saveSettings = (settings: Settings): Promise<void> =>
  browser.storage.local.set({ [KEY]: toStored(settings) });

/** Removes everything this extension has stored. */
export async function clearStorage(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}

interface AccessControlled {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** Closes `storage.local` to content scripts, where the browser lets us; a page's process then cannot read it. */
export async function closeStorageToPages(): Promise<void> {
  const area: AccessControlled = browser.storage.local;
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
