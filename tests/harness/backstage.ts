/**
 * The extension's own API, used from a page of the extension that does nothing by itself: its manifest, shown as text.
 * What is asked here is what the popup asks, by the same messages.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { type ExtensionBrowser, killBackground } from './extension.ts';

interface ExtensionApi {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
    sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<unknown>;
  };
  readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
  readonly storage: { readonly local: { get(): Promise<object>; set(items: object): Promise<void> } };
  readonly scripting: { getRegisteredContentScripts(): Promise<readonly object[]> };
}

declare const chrome: ExtensionApi;

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };

export class Backstage {
  readonly page: Page;
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  static async of({ context, url }: ExtensionBrowser): Promise<Backstage> {
    const page = await context.newPage();
    await page.goto(url('manifest.json'));
    return new Backstage(context, page);
  }

  /** Asks the background; a failure is thrown. */
  async ask<T>(name: string, request: object = {}): Promise<T> {
    return openAnswer<T>(
      name,
      await this.page.evaluate((message) => chrome.runtime.sendMessage(message), { name, request }),
    );
  }

  /** Asks the script in a tab's document; a failure is thrown. */
  async askTab<T>(tabId: number, name: string, request: object = {}): Promise<T> {
    const answer = await this.page.evaluate(
      ([tab, message]) => chrome.tabs.sendMessage(tab, message, { frameId: 0 }),
      [tabId, { name, request }] as const,
    );
    return openAnswer<T>(name, answer);
  }

  /** The browser's id of a tab. */
  async tabOf(page: Page): Promise<number> {
    const tabs = await this.page.evaluate(() => chrome.tabs.query({}));
    const found = tabs.filter(({ url }) => url === page.url());
    const id = found[0]?.id;
    if (id === undefined || found.length > 1) throw new Error(`${found.length} tabs show ${page.url()}.`);
    return id;
  }

  badge(tabId: number): Promise<string> {
    return this.page.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  }

  stored(): Promise<object> {
    return this.page.evaluate(() => chrome.storage.local.get());
  }

  async store(items: object): Promise<void> {
    await this.page.evaluate((all) => chrome.storage.local.set(all), items);
  }

  /** Ends the background at once; the next message starts a new one. */
  async killBackground(): Promise<void> {
    await killBackground(this.#context, this.page);
  }
}

function openAnswer<T>(name: string, answer: unknown): T {
  const result = answer as Answer | undefined;
  if (result?.ok !== true) throw new Error(`${name} was answered with ${JSON.stringify(result)}.`);
  return result.value as T;
}
