/** Makes settings true everywhere: in storage, in what is registered, in every open tab, on the badge. */

import type { PageState } from '#lib/messages/message-map.ts';
import type { Result } from '#lib/messages/result.ts';
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

/** Tells a tab what holds for it, and brings it the script it should have and has not. */
async function enforceIn(tab: Tab, settings: Settings): Promise<void> {
  const page = pageSettingsFor(settings, tab.url);
  if (page === undefined) return;
  await sendToTab(tab.id, 'page/settings', page);
  const state = await sendToTab(tab.id, 'page/state', {});
  if (page.allowed) await bringScript(tab.id, page.always, state);
  const mentions = state.ok && state.value.state === 'annotated' ? state.value.mentions : 0;
  await showBadge(tab.id, settings.badge, mentions);
}

/** A tab without a script gets the gate; where the reader wants the page annotated whatever it is, the content script. */
async function bringScript(tabId: number, always: boolean, state: Result<PageState>): Promise<void> {
  const isJudged = state.ok && state.value.state === 'silent' && state.value.why === 'not-an-article';
  try {
    if (always && (!state.ok || isJudged)) await injectContent({ tabId });
    else if (!state.ok) await injectGate(tabId);
  } catch {
    // Stores, error pages and sites the reader withheld refuse scripts; the popup says so when asked.
  }
}
