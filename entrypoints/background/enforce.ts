/** Makes settings true everywhere: in storage, in what is registered, in every open tab, on the badge. */

import { showBadge } from '#lib/platform/badge.ts';
import { injectContent, injectGate, registerScripts } from '#lib/platform/injection.ts';
import { sendToTab } from '#lib/platform/messages.ts';
import { clearStorage, loadSettings, saveSettings } from '#lib/platform/settings-store.ts';
import { openTabs, type Tab } from '#lib/platform/tabs.ts';
import { pageSettingsFor } from '#lib/settings/page-settings.ts';
import type { Settings } from '#lib/settings/settings.ts';

/** Changes run one after the other, so that two clicks never overwrite each other. */
let queue: Promise<unknown> = Promise.resolve();

function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const done = queue.then(task);
  queue = done.catch(() => undefined);
  return done;
}

/** Stores a change and puts it into force; answers with the settings that now hold. */
export const changeSettings = (change: (settings: Settings) => Settings): Promise<Settings> =>
  inTurn(async () => {
    const settings = change((await loadSettings()).settings);
    await saveSettings(settings);
    await enforce(settings);
    return settings;
  });

/** Puts the stored settings into force: after install, update, start, or a change of access. */
export const enforceSettings = (): Promise<void> =>
  inTurn(async () => enforce((await loadSettings()).settings));

/** "Delete everything": nothing is stored, and what holds is what holds on a fresh install. */
export const forgetEverything = (): Promise<void> =>
  inTurn(async () => {
    await clearStorage();
    await enforce((await loadSettings()).settings);
  });

async function enforce(settings: Settings): Promise<void> {
  await registerScripts(settings);
  await Promise.all((await openTabs()).map((tab) => enforceIn(tab, settings)));
}

/** Tells a tab what holds for it; a tab without a script of ours gets one if it should have one. */
async function enforceIn(tab: Tab, settings: Settings): Promise<void> {
  const page = pageSettingsFor(settings, tab.url);
  if (page === undefined) return;
  const told = await sendToTab(tab.id, 'page/settings', page);
  if (!told.ok && page.allowed) await bringScript(tab, page.always);
  const state = await sendToTab(tab.id, 'page/state', {});
  const mentions = state.ok && state.value.state === 'annotated' ? state.value.mentions : 0;
  await showBadge(tab.id, settings.badge, mentions);
}

async function bringScript(tab: Tab, always: boolean): Promise<void> {
  try {
    await (always ? injectContent({ tabId: tab.id }) : injectGate(tab.id));
  } catch {
    // Stores, error pages and sites the reader withheld refuse scripts; the popup says so when asked.
  }
}
