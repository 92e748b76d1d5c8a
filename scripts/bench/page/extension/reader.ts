/** The built extension with a pack of names, in a browser of its own, and a reader who opens pages. */
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { serialisePack } from '#lib/facts/canonical.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { ensureChromium } from '#scripts/browsers/chromium.ts';
import { shippedPack } from '#scripts/scale/shipped-pack.ts';
import { untilRead } from '#tests/e2e/fixtures.ts';
import { Backstage } from '#tests/harness/backstage.ts';
import { type ExtensionBrowser, launchWithExtension, type Profile } from '#tests/harness/extension.ts';
import { until } from '#tests/harness/until.ts';

export interface Reader {
  readonly extension: ExtensionBrowser;
  readonly backstage: Backstage;
  close(): Promise<void>;
}

/** A pack of a million names takes a while (ms). */
const TAKING_IN = 600_000;

/**
 * Starts the browser; with a pack, that alone is what is searched for, and its names are marked.
 * @param profile keeps what was taken in for the next browser
 */
export async function startReader(pack?: Pack, profile?: Profile): Promise<Reader> {
  const extension = await launchWithExtension({
    ...{ executable: ensureChromium().path, headless: true, loopbackOnly: true },
    ...(profile === undefined ? {} : { profile }),
  });
  try {
    const backstage = await Backstage.of(extension);
    if (pack !== undefined) {
      await importPack(extension, pack);
      await backstage.ask('background/set-pack', { pack: pack.id, private: false });
      await backstage.ask('background/set-pack', { pack: shippedPack().id, enabled: false });
    }
    return { extension, backstage, close: () => extension.close() };
  } catch (error) {
    await extension.close();
    throw error;
  }
}

/** As a reader imports a file: on the extension's own page. */
async function importPack({ context, url }: ExtensionBrowser, pack: Pack): Promise<void> {
  const page = await context.newPage();
  await page.goto(url('options.html'));
  const input = page.getByRole('button', { name: 'choose a file' }).locator('xpath=following-sibling::input');
  const buffer = gzipSync(serialisePack(pack));
  await input.setInputFiles({ name: `${pack.id}.json.gz`, mimeType: 'application/gzip', buffer });
  await page.getByRole('button', { name: 'Import', exact: true }).click({ timeout: TAKING_IN });
  await page.getByText(/is in your index/u).waitFor({ timeout: TAKING_IN });
  await page.close();
}

/** Waits until a page has been read; answers false if it is silent, because it is no article. */
export async function isRead({ backstage }: Reader, page: Page): Promise<boolean> {
  const tab = await backstage.tabOf(page);
  const state = await until('the page to answer', async () => {
    const answer = await backstage.askTab<{ state: string }>(tab, 'page/state').catch(() => undefined);
    return answer;
  });
  if (state.state === 'silent') return false;
  await untilRead(backstage, tab);
  return true;
}
