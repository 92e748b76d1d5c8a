import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { DEFAULT_SETTINGS } from '#lib/settings/settings.ts';
import { articleWorld } from '#tests/harness/popup-scenes.ts';
import type { World } from '#tests/harness/popup-world.ts';
import { openPopup } from './open-popup.ts';

const SITE = 'harbour-gazette.example';
const settings = (change: Partial<typeof DEFAULT_SETTINGS>) => ({
  settings: { ...DEFAULT_SETTINGS, ...change },
});

interface Silence {
  readonly is: string;
  readonly world: Partial<World>;
  readonly words: string;
  /** Button → what the popup says once it was pressed. */
  readonly remedies: Readonly<Record<string, string>>;
}

const ANNOTATED = 'annotated · 8 mentions';

const SILENCES: readonly Silence[] = [
  {
    is: 'is no article',
    world: { article: false },
    words: 'does not look like a news article',
    remedies: { 'Annotate this page': ANNOTATED, 'Always on this site': ANNOTATED },
  },
  {
    is: 'is on a site that is off',
    world: settings({ sitesOff: [SITE] }),
    words: `Switched off on ${SITE}`,
    remedies: { [`Switch on for ${SITE}`]: ANNOTATED },
  },
  {
    is: 'is silent because everything is off',
    world: settings({ on: false }),
    words: 'Switched off everywhere',
    remedies: { 'Switch on': ANNOTATED },
  },
  {
    is: 'is not on a chosen site',
    world: settings({ reach: 'chosen-sites' }),
    words: 'Only sites you chose',
    remedies: { 'Annotate this page': ANNOTATED, [`Add ${SITE}`]: ANNOTATED },
  },
  {
    is: 'waits for a click',
    world: settings({ reach: 'on-click' }),
    words: 'only when you ask',
    remedies: { 'Annotate this page': ANNOTATED, 'Always on this site': ANNOTATED },
  },
  {
    is: 'may not be read',
    world: { access: false },
    words: `does not let According To read ${SITE}`,
    remedies: { 'Annotate this page': ANNOTATED, [`Allow on ${SITE}`]: ANNOTATED },
  },
  {
    is: 'does not answer',
    world: { scripted: false },
    words: 'did not answer',
    remedies: { 'Annotate this page': ANNOTATED, 'Reload the page': 'did not answer' },
  },
  {
    is: 'is the browser’s own',
    world: { tab: { id: 7 } },
    words: 'page of the browser itself',
    remedies: {},
  },
  {
    is: 'is the shop of extensions in Chromium',
    world: { tab: { id: 7, url: 'https://chromewebstore.google.com/' } },
    words: 'keeps all extensions out of this site',
    remedies: {},
  },
  {
    is: 'is the shop of extensions in Firefox',
    world: { browser: 'firefox', tab: { id: 7, url: 'https://addons.mozilla.org/' } },
    words: 'keeps all extensions out of this site',
    remedies: {},
  },
  {
    is: 'is a document whose viewer lets no script in',
    world: { scripted: false, tab: { id: 7, url: `https://${SITE}/tides.pdf` } },
    words: 'looks like a document (PDF)',
    remedies: {},
  },
  {
    is: 'is a document whose viewer shows a script no text',
    world: { article: false, tab: { id: 7, url: `https://${SITE}/tides.pdf` } },
    words: 'looks like a document (PDF)',
    remedies: {},
  },
  {
    is: 'is a file',
    world: { tab: { id: 7, url: 'file:///talks.html' } },
    words: 'a file on your device',
    remedies: {},
  },
];

describe.each(SILENCES)('a page that $is', ({ world, words, remedies }) => {
  it('says so, with its remedies as buttons and no others', async () => {
    await openPopup(articleWorld(world));
    const notice = page.getByRole('region', { name: 'Why this page is not annotated' });
    await expect.element(notice.getByText(words, { exact: false })).toBeVisible();
    const buttons = notice
      .getByRole('button')
      .elements()
      .map((button) => button.textContent);
    expect(buttons).toEqual(Object.keys(remedies));
  });

  it.each(Object.entries(remedies))('is helped by “%s”', async (button, outcome) => {
    await openPopup(articleWorld(world));
    await page.getByRole('button', { name: button }).click();
    await expect.element(page.getByText(outcome, { exact: false })).toBeVisible();
  });

  it('still lets the index be searched', async () => {
    await openPopup(articleWorld(world));
    await page.getByRole('searchbox').fill('aldren');
    await expect.element(page.getByRole('list', { name: 'Search results' })).toBeVisible();
  });
});

describe('a page into which the browser lets no script', () => {
  it('says so when the reader asks for it, and offers nothing more', async () => {
    await openPopup(articleWorld({ scripted: false, injectable: false }));
    await page.getByRole('button', { name: 'Annotate this page' }).click();
    const notice = page.getByRole('region', { name: 'Why this page is not annotated' });
    await expect
      .element(notice.getByText('lets no extension into this page', { exact: false }))
      .toBeVisible();
    expect(notice.getByRole('button').elements()).toEqual([]);
  });
});

describe('a page that is switched off by hand', () => {
  it('says until when, beside the switch that is its remedy', async () => {
    await openPopup(articleWorld({ pageOff: true }));
    await expect.element(page.getByText('off until you reload')).toBeVisible();
    await page.getByRole('switch', { name: 'This page' }).click();
    await expect.element(page.getByText(ANNOTATED, { exact: false })).toBeVisible();
  });
});
