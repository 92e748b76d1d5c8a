/** Which of our scripts run where: registration for pages to come, injection into pages that are open. */

import { type ScriptReach, scriptsFor } from '#lib/settings/scripts.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { browser } from './browser.ts';

const FILES = {
  gate: '/gate.js',
  always: '/always.js',
  content: '/content-script.js',
  card: '/card-script.js',
} as const;

/** Firefox paints marks inside open shadow roots only from user origin; Chromium paints backgrounds only from author origin. */
const CSS_ORIGIN = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';

/** In Chromium (134) an element inherits the highlights of its parent; in Firefox (153) this was not tried. */
export const MARKS_BEARING = import.meta.env.FIREFOX ? 'each' : 'root';

/** One document of one tab, as the browser named it; without `documentId` (older browsers) the tab's top document. */
export interface DocumentTarget {
  readonly tabId: number;
  readonly documentId?: string;
}

/**
 * Makes what is registered equal to what these settings ask for. Registrations survive a restart of the browser, and
 * are changed in place: there is no moment without them.
 */
export async function registerScripts(settings: Settings): Promise<void> {
  const wanted = scriptsFor(settings);
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  const unwanted = [...registered].filter((id) => !wanted.some((script) => script.id === id));
  if (unwanted.length > 0) await browser.scripting.unregisterContentScripts({ ids: unwanted });
  const [changed, added] = [true, false].map((there) =>
    wanted.filter(({ id }) => registered.has(id) === there).map(registrationOf),
  );
  if (changed?.length) await browser.scripting.updateContentScripts(changed);
  if (added?.length) await browser.scripting.registerContentScripts(added);
}

const registrationOf = ({ id, matches, excludeMatches }: ScriptReach) => ({
  id,
  js: [FILES[id]],
  matches: [...matches],
  excludeMatches: [...excludeMatches],
  runAt: 'document_idle' as const,
  persistAcrossSessions: true,
});

const targetOf = ({ tabId, documentId }: DocumentTarget) =>
  documentId === undefined ? { tabId, frameIds: [0] } : { tabId, documentIds: [documentId] };

/**
 * Injects the content script, when the document has been parsed or `now`. Rejects where the browser refuses (its own
 * pages, stores, no permission).
 */
export async function injectContent(
  target: DocumentTarget,
  when: 'parsed' | 'now' = 'parsed',
): Promise<void> {
  await browser.scripting.executeScript({
    target: targetOf(target),
    files: [FILES.content],
    injectImmediately: when === 'now',
  });
}

/**
 * Injects the card's script beside the content script, whether the document has been parsed or not: a reader waits.
 * Resolves when it has run; rejects as above.
 */
export async function injectCard(target: DocumentTarget): Promise<void> {
  await browser.scripting.executeScript({
    target: targetOf(target),
    files: [FILES.card],
    injectImmediately: true,
  });
}

/** Injects the gate into the top document of an open tab; rejects as above. */
export async function injectGate(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [FILES.gate] });
}

/** Puts rules (CSS text) into a document, or takes the same rules out again. */
export async function styleDocument(target: DocumentTarget, css: string, on: boolean): Promise<void> {
  const injection = { target: targetOf(target), css, origin: CSS_ORIGIN } as const;
  await (on ? browser.scripting.insertCSS(injection) : browser.scripting.removeCSS(injection));
}
