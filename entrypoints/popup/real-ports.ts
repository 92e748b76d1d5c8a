/** The extension behind the popup's ports. */
import { sendToBackground, sendToTab } from '#lib/platform/messages.ts';
import {
  BROWSER,
  hasAccess,
  openOptions,
  reloadTab,
  requestAccess,
  shortcuts,
} from '#lib/platform/own-pages.ts';
import { activeTab, tabById } from '#lib/platform/tabs.ts';
import type { PopupPorts } from '#lib/popup/ports.ts';

export const REAL_PORTS: PopupPorts = {
  activeTab: () => tabOfAddress() ?? activeTab(),
  browser: () => BROWSER,
  hasAccess,
  requestAccess,
  pageState: (tabId) => sendToTab(tabId, 'page/state', {}),
  found: (tabId) => sendToTab(tabId, 'page/found', {}),
  show: (tabId, entity) => sendToTab(tabId, 'page/show', { entity }),
  switchPage: (tabId, on) => sendToTab(tabId, 'page/switch', { on }),
  annotateTab: (tabId) => sendToBackground('background/annotate-tab', { tabId }),
  reload: reloadTab,
  settings: () => sendToBackground('background/settings', {}),
  changeSettings: (change) => sendToBackground('background/change-settings', { change }),
  changeSite: (site, to) => sendToBackground('background/change-site', { site, to }),
  shortcuts,
  deleteEverything: () => sendToBackground('background/delete-everything', {}),
  allowPrivate: (site, allowed) => sendToBackground('background/allow-private', { site, allowed }),
  library: () => sendToBackground('background/library', {}),
  updateFeed: (feed, how) => sendToBackground('background/update-feed', { feed, how }),
  work: () => sendToBackground('background/work', {}),
  cancel: () => sendToBackground('background/cancel', {}),
  openOptions,
  search: (query) => sendToBackground('background/search', { query }),
  detail: (entities) => sendToBackground('background/detail', { entities: [...entities] }),
  frames,
  now: () => Date.now(),
  locale: () => navigator.language,
  close: () => window.close(),
};

/** Opened as a page of its own (`popup.html?tab=7`), the popup speaks of the tab it was opened for. */
function tabOfAddress(): ReturnType<typeof activeTab> | undefined {
  const tabId = new URLSearchParams(location.search).get('tab');
  return tabId === null ? undefined : tabById(Number(tabId));
}

async function frames(count: number): Promise<void> {
  for (let passed = 0; passed < count; passed += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
