import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DEFAULT_SETTINGS } from '#lib/settings/settings.ts';
import { articleWorld } from '#tests/harness/popup-scenes.ts';
import type { World } from '#tests/harness/popup-world.ts';
import { openPopup } from './open-popup.ts';

async function openSettings(world: World): Promise<void> {
  await openPopup(world);
  await page.getByRole('button', { name: 'Settings' }).click();
}

describe('the settings', () => {
  it('save each choice at once', async () => {
    const world = articleWorld();
    await openSettings(world);
    await page.getByRole('radio', { name: /Every mention/ }).click();
    await page.getByRole('radio', { name: /A dot/ }).click();
    await page.getByRole('radio', { name: /When I click/ }).click();
    await expect.element(page.getByRole('radio', { name: /When I click/ })).toBeChecked();
    expect(world.settings).toEqual({ ...DEFAULT_SETTINGS, marks: 'every', badge: 'dot', reach: 'on-click' });
  });

  it('name their groups, and list the packs and the keys as they are now', async () => {
    await openSettings(articleWorld());
    for (const name of ['Where pages are read', 'What is marked', 'Shown on the toolbar button']) {
      await expect.element(page.getByRole('group', { name })).toBeVisible();
    }
    await expect.element(page.getByText('75 names · 67 claims · 50 figures · 9 disputes')).toBeVisible();
    await expect.element(page.getByText('Alt+Shift+J')).toBeVisible();
    await expect.element(page.getByText('no key')).toBeVisible();
  });

  it('give the focus back to their button when left', async () => {
    await openSettings(articleWorld());
    await expect.element(page.getByRole('button', { name: 'Back' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: 'Settings' })).toHaveFocus();
  });
});

describe('“Delete everything”', () => {
  const sites = { ...DEFAULT_SETTINGS, sitesOff: ['a.example', 'b.example'], sitesChosen: ['c.example'] };

  it('first says what goes and what stays, and deletes nothing', async () => {
    const world = articleWorld({ settings: sites });
    await openSettings(world);
    await page.getByRole('button', { name: 'Delete everything …' }).click();
    await expect.element(page.getByText(/2 sites switched off, 1 site chosen/)).toBeVisible();
    await expect.element(page.getByText(/The index that came with the extension stays/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Back' })).toHaveFocus();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await expect.element(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
    expect(world.settings).toEqual(sites);
  });

  it('then does it, says so, and is back at a fresh installation', async () => {
    const world = articleWorld({ settings: sites });
    await openSettings(world);
    await page.getByRole('button', { name: 'Delete everything …' }).click();
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await expect.element(page.getByText(/as it was when it was installed/)).toBeVisible();
    expect(world.deeds).toEqual(['delete everything']);
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.element(page.getByRole('switch', { name: 'This page' })).toBeVisible();
  });

  it('says so where the browser does not let it', async () => {
    const failing = new Map([['deleteEverything', { ok: false, why: 'unreachable' }]] as const);
    await openSettings(articleWorld({ failing }));
    await page.getByRole('button', { name: 'Delete everything …' }).click();
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await expect.element(page.getByRole('alert').last()).not.toBeEmptyDOMElement();
    await expect.element(page.getByRole('heading', { name: 'Delete everything?' })).toBeVisible();
  });
});
