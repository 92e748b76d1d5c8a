import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { busyWorld, freshWorld, HARBOUR } from '#tests/harness/options-scenes.ts';
import type { OptionsWorld } from '#tests/harness/options-world.ts';
import { openOptions } from './open-options.ts';

const hash = `#pack=${HARBOUR.id}`;
const port = () => page.getByRole('button', { name: /^Port Aldren/ });
const names = () =>
  page.getByRole('list', { name: 'Names in this pack' }).getByRole('listitem').elements().length;

async function openCard(world: OptionsWorld): Promise<void> {
  await openOptions(world);
  await port().click();
  await expect.element(page.getByRole('article', { name: 'Port Aldren' })).toBeVisible();
}

describe('browsing a pack', () => {
  it('is searched and filtered, and reads out how many names answer', async () => {
    await openOptions(busyWorld({ hash }));
    const count = () => page.getByRole('status').first();
    await expect.element(count()).toHaveTextContent('120 names');
    await page.getByRole('combobox', { name: 'Kind' }).selectOptions('Organisations');
    await expect.element(count()).toHaveTextContent('3 names');
    await page.getByRole('searchbox').fill('sea');
    await expect.element(count()).toHaveTextContent('1 name');
    await page.getByRole('searchbox').fill('zyxwv');
    await expect.element(count()).toHaveTextContent('No name answers to that.');
  });

  it('comes in pages', async () => {
    await openOptions(busyWorld({ hash }));
    await expect.element(page.getByText('1–50 of 120')).toBeVisible();
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.element(page.getByText('51–100 of 120')).toBeVisible();
    await expect.element(page.getByRole('list', { name: 'Names in this pack' })).toHaveFocus();
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.element(page.getByText('101–120 of 120')).toBeVisible();
    expect(names()).toBe(20);
    await page.getByRole('button', { name: 'Previous' }).click();
    await expect.element(page.getByText('51–100 of 120')).toBeVisible();
  });

  it.each([
    ['beside the list', 1000],
    ['in its place', 360],
  ])('opens the card of a name %s, and gives the focus back', async (_, width) => {
    await page.viewport(width, 800);
    await openCard(freshWorld({ hash }));
    await expect.element(page.getByRole('button', { name: 'Close' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('article')).not.toBeInTheDocument();
    await expect.element(port()).toHaveFocus();
    await page.viewport(414, 896);
  });

  it('says “Never find this name”, and keeps a list with the way back', async () => {
    const world = freshWorld({ hash });
    await openCard(world);
    await page.getByRole('button', { name: 'Never find this name' }).click();
    await expect.element(page.getByRole('button', { name: 'Find it again' })).toBeVisible();
    expect(world.settings.entitiesMuted).toEqual([`${HARBOUR.id}/port-aldren`]);
    await page.getByRole('link', { name: 'Your fact index' }).click();
    await page.getByRole('button', { name: /^Find it again.*Port Aldren/ }).click();
    await expect.element(page.getByText(/^None\. Where a name is in your way/)).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Names never found' })).toHaveFocus();
    expect(world.settings.entitiesMuted).toEqual([]);
  });

  it('says so where there is no such pack', async () => {
    await openOptions(freshWorld({ hash: '#pack=gone' }));
    await expect.element(page.getByRole('heading', { name: 'This pack is not here' })).toBeVisible();
  });
});
