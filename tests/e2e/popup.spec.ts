import type { Page } from '@playwright/test';
import { markedTexts } from '#tests/harness/marks.ts';
import { cardShown } from '#tests/harness/pointer.ts';
import { openPopup } from '#tests/harness/popup.ts';
import { expect, stateOf, test, untilRead, untilSilent } from './fixtures.ts';

const ARTICLE = '/kharkiv-autumn.html';

const site = (popup: Page) => popup.getByRole('switch', { name: '127.0.0.1' });
const everywhere = (popup: Page) => popup.getByRole('switch', { name: 'Everywhere' });
const thisPage = (popup: Page) => popup.getByRole('switch', { name: 'This page' });

test('switches annotations off and on everywhere, in open tabs at once', async ({
  extension,
  read,
  backstage,
}) => {
  const first = await read(ARTICLE);
  const second = await read('/live.html');
  const popup = await openPopup(extension, first.page);
  await everywhere(popup).click();
  for (const { tab, page } of [first, second]) {
    await untilSilent(backstage, tab, 'off-everywhere');
    expect(await markedTexts(page)).toEqual([]);
  }
  await everywhere(popup).click();
  for (const { tab, page } of [first, second]) {
    await untilRead(backstage, tab);
    await expect.poll(() => markedTexts(page)).not.toEqual([]);
  }
});

test('switches a site off for open tabs and for pages to come, and on again', async ({
  extension,
  site: newspaper,
  read,
  backstage,
}) => {
  const { page, tab } = await read(ARTICLE);
  const popup = await openPopup(extension, page);
  await expect(site(popup)).toHaveAttribute('aria-checked', 'true');
  await site(popup).click();
  await untilSilent(backstage, tab, 'off-site');
  expect(await markedTexts(page)).toEqual([]);

  const later = await extension.context.newPage();
  await later.goto(`${newspaper.origin}/live.html`);
  // A page of another site that was opened after it and is marked: what was to come here would have come before.
  const elsewhere = await extension.context.newPage();
  await elsewhere.goto(`${newspaper.origin.replace('127.0.0.1', 'localhost')}/live.html`);
  await expect.poll(() => markedTexts(elsewhere)).not.toEqual([]);
  expect(await stateOf(backstage, await backstage.tabOf(later))).toBeUndefined();
  expect(await later.evaluate(() => CSS.highlights.size)).toBe(0);

  await site(popup).click();
  await untilRead(backstage, tab);
  await expect.poll(() => markedTexts(page)).toContain('Kupyansk');
  await untilRead(backstage, await backstage.tabOf(later));
});

test('switches one page off until it is reloaded, and no other', async ({ extension, read, backstage }) => {
  const first = await read(ARTICLE);
  const second = await read('/live.html');
  const popup = await openPopup(extension, first.page);
  await thisPage(popup).click();
  await untilSilent(backstage, first.tab, 'off-page');
  expect(await markedTexts(first.page)).toEqual([]);
  expect(await markedTexts(second.page)).not.toEqual([]);
  await first.page.reload();
  await untilRead(backstage, first.tab);
  await expect.poll(() => markedTexts(first.page)).toContain('Kupyansk');
});

test('lists what was found by kind with counts, scrolls to an item’s mention and opens its card', async ({
  extension,
  read,
}) => {
  const { page, cards } = await read(ARTICLE);
  const popup = await openPopup(extension, page);
  const places = popup.getByRole('list', { name: /Places/ });
  await expect(places.getByRole('button', { name: /Kupyansk.*7 mentions/ })).toBeVisible();
  await popup
    .getByRole('list', { name: /Organisations/ })
    .getByRole('button', { name: /Energoatom/ })
    .click();
  await page.bringToFront();
  expect((await cardShown(cards)).name).toBe('Energoatom');
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
});

test('says why a page is not annotated, and annotates it if the reader wishes', async ({
  extension,
  open,
  backstage,
}) => {
  const { page, tab } = await open('/front.html');
  await untilSilent(backstage, tab, 'not-an-article');
  const popup = await openPopup(extension, page);
  await expect(popup.getByText('This page does not look like a news article')).toBeVisible();
  await popup.getByRole('button', { name: 'Annotate this page' }).click();
  await untilRead(backstage, tab);
  await expect.poll(() => markedTexts(page)).toContain('Kupyansk');
});

test('annotates every page of a site that the reader always wants read', async ({
  extension,
  open,
  backstage,
}) => {
  const { page, tab } = await open('/front.html');
  await untilSilent(backstage, tab, 'not-an-article');
  const popup = await openPopup(extension, page);
  await popup.getByRole('button', { name: 'Always on this site' }).click();
  await untilRead(backstage, tab);
  await expect.poll(() => markedTexts(page)).toContain('Kupyansk');
  await page.reload();
  await untilRead(backstage, tab);
});

test('finds an entry of the index by a misspelt name and shows its card', async ({ extension, read }) => {
  const { page } = await read(ARTICLE);
  const popup = await openPopup(extension, page);
  await popup.getByRole('searchbox').fill('Enrgoatom');
  await popup.getByRole('button', { name: /Energoatom/ }).click();
  await expect(popup.getByRole('heading', { name: 'Energoatom' })).toBeVisible();
  await expect(popup.getByText('As told on 9 Sep 2022', { exact: true })).toBeVisible();
});

test('says which index it speaks from, its version and its age', async ({ extension, read }) => {
  const { page } = await read(ARTICLE);
  const popup = await openPopup(extension, page);
  await expect(popup.getByText(/Kharkiv counteroffensive 2022/)).toBeVisible();
  await expect(popup.getByText(/9 Sep 2022/).first()).toBeVisible();
});
