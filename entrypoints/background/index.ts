/**
 * The background: messages in, engine asked, replies out. It may be killed at any moment, so it keeps nothing in
 * memory that it cannot make anew; every listener is added synchronously at start.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { onAlarm } from '#lib/platform/alarms.ts';
import {
  onAccessChange,
  onCommand,
  onInstalled,
  onStartup,
  openPopup,
  openWelcome,
} from '#lib/platform/lifecycle.ts';
import type { CommandName } from '#lib/platform/manifest.ts';
import { answerMessages, sendToTab } from '#lib/platform/messages.ts';
import { closeStorageToPages } from '#lib/platform/settings-store.ts';
import { activeTab } from '#lib/platform/tabs.ts';
import { switchSite } from '#lib/settings/changes.ts';
import { isSiteOn } from '#lib/settings/page-settings.ts';
import { siteOf } from '#lib/settings/site.ts';
import { changeSettings, enforceSettings } from './enforce.ts';
import { handlers } from './handlers.ts';
import { library } from './library.ts';
import { liveIndex } from './live-index.ts';
import { keepSchedule, scheduleUpdates, UPDATE_ALARM, updateWhatIsDue } from './schedule.ts';

export default defineBackground(() => {
  answerMessages(handlers);
  onInstalled(async (first) => {
    const settings = await enforceSettings();
    void beginLibrary();
    // Names are compiled now, so that the first page need not wait for them.
    void liveIndex(settings);
    if (first) await openWelcome();
  });
  onStartup(() => {
    void enforceSettings();
    void beginLibrary();
  });
  onAlarm(UPDATE_ALARM, () => void updateWhatIsDue());
  onAccessChange(() => void enforceSettings());
  onCommand(obey);
  void closeStorageToPages();
  void keepSchedule();
});

/** What an interrupted update left behind goes, and the next update is scheduled. */
async function beginLibrary(): Promise<void> {
  await library.tidy();
  await scheduleUpdates();
}

async function obey(command: CommandName): Promise<void> {
  const tab = await activeTab();
  if (command === 'list-mentions' || tab === undefined) return openPopup();
  if (command === 'switch-site') return switchSiteOf(tab.url);
  const stepped = await sendToTab(tab.id, 'page/step', {
    to: command === 'next-mention' ? 'next' : 'previous',
  });
  // The popup says why there is nothing to step to.
  if (!stepped.ok) await openPopup();
}

/** Turns the switch of a site, as the popup shows it. While everything is off there is nothing to turn. */
async function switchSiteOf(url: string | undefined): Promise<void> {
  const site = url === undefined ? undefined : siteOf(url);
  if (url === undefined || site === undefined) return openPopup();
  await changeSettings((settings) =>
    settings.on ? switchSite(settings, site, !isSiteOn(settings, url)) : settings,
  );
}
