/** A reader's whole way with a feed, on the extension's own pages: every step is a click, every result is seen. */
import type { Page } from '@playwright/test';
import { ensureChromium } from '#scripts/browsers/chromium.ts';
import { untilRead } from '#tests/e2e/fixtures.ts';
import { Backstage } from '#tests/harness/backstage.ts';
import { CardReader } from '#tests/harness/card.ts';
import {
  createProfile,
  type ExtensionBrowser,
  launchWithExtension,
  type Profile,
} from '#tests/harness/extension.ts';
import { courierPack } from '#tests/harness/newsroom.ts';
import { leave, openByPointer } from '#tests/harness/pointer.ts';
import { fuelDays, packOf } from '#tests/harness/reader.ts';
import { makeDue } from '#tests/harness/stored-library.ts';
import { until } from '#tests/harness/until.ts';
import { expect, test } from './fixtures.ts';

const launch = (profile: Profile): Promise<ExtensionBrowser> =>
  launchWithExtension({
    executable: ensureChromium().path,
    headless: true,
    loopbackOnly: true,
    anyCertificate: true,
    profile,
  });

/** The fuel as the card of its owner prints it, in the account of the newsroom's pack. */
async function fuelOnCard(page: Page, cards: CardReader) {
  const card = await openByPointer(page, cards, 'Energoatom');
  await leave(page, cards);
  return card.figures.find(({ says }) => says.includes('fuel'));
}

test('subscribe, confirm the key, see the difference, update, see it on a card in an open tab, undo, restart: still undone', async ({
  newsroom,
  site,
}) => {
  test.setTimeout(120_000);
  const profile = createProfile();
  try {
    const browser = await launch(profile);
    const backstage = await Backstage.of(browser);
    await newsroom.publish([courierPack(1)]);

    const index = await browser.context.newPage();
    await index.goto(browser.url('options.html'));
    await index.getByLabel('Address of a feed').fill(newsroom.url);
    await index.getByRole('button', { name: 'Look' }).click();
    await expect(index.getByText('Courier facts').first()).toBeVisible();
    const shown = await index.locator('body').innerText();
    expect(shown.replaceAll(/\s/gu, '')).toContain(newsroom.fingerprint.replaceAll(' ', ''));
    expect(await packOf(backstage)).toBeUndefined();
    await index.getByRole('button', { name: 'The fingerprint matches: subscribe' }).click();
    await expect(index.getByText('Subscribed to Courier facts.')).toBeVisible();
    await index.getByRole('switch', { name: 'Kharkiv counteroffensive 2022: in use' }).click();

    const page = await browser.context.newPage();
    await page.goto(`${site.origin}/kharkiv-autumn.html`);
    await untilRead(backstage, await backstage.tabOf(page));
    const cards = await CardReader.of(page);
    expect((await fuelOnCard(page, cards))?.amount).toContain('10');

    await newsroom.publish([courierPack(2)]);
    await index.bringToFront();
    await index.getByRole('button', { name: /^Check now/u }).click();
    await index.getByRole('link', { name: 'See the difference' }).first().click();
    await expect(index.getByText('about 10 → about 7 days').filter({ visible: true }).first()).toBeVisible();
    expect(await fuelDays(backstage)).toBe(10);
    await index.getByRole('button', { name: 'Install' }).filter({ visible: true }).first().click();
    await until('the new version', async () => (await packOf(backstage))?.serves.version === 2);

    const fuel = await until('the new figure on the card', async () => {
      const figure = await fuelOnCard(page, cards);
      return figure?.amount.includes('7') && figure;
    });
    expect(fuel.says).toContain('since your last update');

    await index.bringToFront();
    await index.goto(browser.url('options.html'));
    await index.getByRole('button', { name: /^Back to version 1/u }).click();
    await until('the old version', async () => (await packOf(backstage))?.serves.version === 1);
    await until('the old figure on the card', async () =>
      (await fuelOnCard(page, cards))?.amount.includes('10'),
    );
    await browser.close();

    const again = await launch(profile);
    const later = await Backstage.of(again);
    expect(await packOf(later)).toMatchObject({
      serves: { version: 1 },
      pending: { version: 2, why: 'undone' },
    });
    await makeDue(later);
    await until('the feed to be asked again', async () => {
      const { feeds } = await later.ask<{ feeds: { next: string }[] }>('background/library');
      return feeds.every(({ next }) => Date.parse(next) > Date.now());
    });
    expect(await fuelDays(later)).toBe(10);
    await again.close();
  } finally {
    profile.remove();
  }
});
