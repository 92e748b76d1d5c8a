/** Tabs, as far as this extension needs them. */
import { WEB_PATTERNS } from '#lib/settings/site.ts';
import { browser } from './browser.ts';
import type { DocumentTarget } from './injection.ts';

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

/** The tabs that readers have before them: the active one of each window. */
export async function tabsInSight(): Promise<ReadonlySet<number>> {
  const tabs = await browser.tabs.query({ active: true });
  return new Set(tabs.flatMap(({ id }) => id ?? []));
}

export interface TabEvents {
  /** Another tab of a window came to the front. */
  onTurned(): void;
  onClosed(tabId: number): void;
  /** A tab began or ended loading; its document may be another now, or the same with another address. */
  onLoading(tabId: number): void;
}

/**
 * Tells what happens to tabs until `signal` aborts. While listeners are there, events wake a background that sleeps:
 * listen only while it matters.
 */
export function watchTabs({ onTurned, onClosed, onLoading }: TabEvents, signal: AbortSignal): void {
  const onUpdated = (tabId: number, { status }: { status?: string | undefined }): void => {
    if (status !== undefined) onLoading(tabId);
  };
  const { onActivated, onRemoved, onUpdated: updated } = browser.tabs;
  onActivated.addListener(onTurned);
  onRemoved.addListener(onClosed);
  updated.addListener(onUpdated);
  const stop = (): void => {
    onActivated.removeListener(onTurned);
    onRemoved.removeListener(onClosed);
    updated.removeListener(onUpdated);
  };
  signal.addEventListener('abort', stop, { once: true });
}

/**
 * True if the tab still shows this document. Its address does not tell: it changes without a new document, and a reload
 * keeps it. Nor does a message to the document: one that is kept for going back may leave it unanswered. So a script
 * that does nothing says where it ran. Where browsers name no documents, the tab's present one answers for all.
 */
export async function isDocumentThere({ tabId, documentId }: DocumentTarget): Promise<boolean> {
  try {
    const [ran] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      func: () => undefined,
      injectImmediately: true,
    });
    return ran?.documentId === undefined || ran.documentId === documentId;
  } catch {
    return false;
  }
}
