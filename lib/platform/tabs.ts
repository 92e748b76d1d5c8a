/** Tabs, as far as this extension needs them. */
import { WEB_PATTERNS } from '#lib/settings/site.ts';
import { browser } from './browser.ts';

export interface Tab {
  readonly id: number;
  readonly url: string;
}

/** Web pages open in any window. Addresses are there because of the host permission; others are left out. */
export async function openTabs(): Promise<Tab[]> {
  const tabs = await browser.tabs.query({ url: [...WEB_PATTERNS], discarded: false });
  return tabs.flatMap(({ id, url }) => (id === undefined || url === undefined ? [] : [{ id, url }]));
}

/** The tab the reader looks at. `url` is absent where the browser keeps it from us. */
export async function activeTab(): Promise<{ id: number; url?: string } | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, ...(tab.url === undefined ? {} : { url: tab.url }) };
}

/** One tab by id, or undefined if it is gone. */
export async function tabById(tabId: number): Promise<{ id: number; url?: string } | undefined> {
  try {
    const { url } = await browser.tabs.get(tabId);
    return { id: tabId, ...(url === undefined ? {} : { url }) };
  } catch {
    return undefined;
  }
}
