/**
 * The toolbar popup. A true one cannot be driven from outside, so its page is opened in a tab behind the article's: the
 * article's tab stays the active one, which is the one the popup speaks of.
 */
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './extension.ts';

/** A popup as browsers show it (CSS pixels). */
const SIZE = { width: 360, height: 600 } as const;

/** Opens the popup for the tab of a page. */
export async function openPopup({ context, url }: ExtensionBrowser, page: Page): Promise<Page> {
  const popup = await context.newPage();
  await popup.setViewportSize(SIZE);
  await page.bringToFront();
  await popup.goto(url('popup.html'));
  return popup;
}
