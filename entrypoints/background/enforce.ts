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

/**
 * How long a change waits for open tabs before it answers, in milliseconds: tabs that can answer do so in a few; one
 * that is busy or still loading is told when it can listen, and keeps nobody waiting.
 */
const TABS_MS = 500;

/** What is stored and registered changes step by step, so that two changes never overwrite each other. */
let queue: Promise<unknown> = Promise.resolve();

/** Counts passes over the tabs: a later one makes an earlier one that is still under way stop. */
let latest = 0;

function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const done = queue.then(task);
  queue = done.catch(() => undefined);
  return done;
}

/** The settings that hold now. */
export const settingsInForce = async (): Promise<Settings> => (await loadSettings()).settings;

/** Stores a change and puts it into force; answers with the settings that now hold. */
export const changeSettings = (change: (settings: Settings) => Settings): Promise<Settings> =>
  putIntoForce(async () => {
    const settings = change(await settingsInForce());
    await saveSettings(settings);
    return settings;
  });

/** Puts the stored settings into force: after install, update, start, or a change of access. */
export const enforceSettings = (): Promise<Settings> => putIntoForce(settingsInForce);

/** "Delete everything": nothing is stored, and what holds is what holds on a fresh install. */
export const forgetEverything = (): Promise<Settings> =>
  putIntoForce(async () => {
    await clearStorage();
    return settingsInForce();
  });

async function putIntoForce(make: () => Promise<Settings>): Promise<Settings> {
  const settings = await inTurn(async () => {
    const made = await make();
    await registerScripts(made);
    return made;
  });
  const pass = ++latest;
  const tabs = (await openTabs()).map((tab) => enforceIn(tab, settings, () => pass === latest));
  await Promise.race([Promise.all(tabs), new Promise((resolve) => setTimeout(resolve, TABS_MS))]);
  return settings;
}

/** Tells a tab what holds for it, and brings it the script it should have and has not, while `isCurrent`. */
async function enforceIn(tab: Tab, settings: Settings, isCurrent: () => boolean): Promise<void> {
  const page = pageSettingsFor(settings, tab.url);
  if (page === undefined) return;
  await sendToTab(tab.id, 'page/settings', page);
  if (!isCurrent()) return;
  const state = await sendToTab(tab.id, 'page/state', {});
  if (!isCurrent()) return;
  if (page.allowed) await bringScript(tab.id, page.always, state);
  const mentions = state.ok && state.value.state === 'annotated' ? state.value.mentions : 0;
  if (isCurrent()) await showBadge(tab.id, settings.badge, mentions);
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
