import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { violations } from '#tests/harness/axe.ts';
import { articleWorld } from '#tests/harness/popup-scenes.ts';
import type { World } from '#tests/harness/popup-world.ts';
import { openPopup } from './open-popup.ts';

interface Scene {
  readonly shows: string;
  readonly world?: Partial<World>;
  readonly act?: () => Promise<void>;
}

const search = async () => {
  await page.getByRole('searchbox').fill('aldren');
  await expect.element(page.getByRole('list', { name: 'Search results' })).toBeVisible();
};
const settings = () => page.getByRole('button', { name: 'Settings' }).click();

const SCENES: readonly Scene[] = [
  { shows: 'an annotated page' },
  { shows: 'a page without known names', world: { found: [] } },
  { shows: 'a page that is no article', world: { article: false } },
  { shows: 'a page of the browser', world: { tab: { id: 7 } } },
  { shows: 'a page switched off', world: { pageOff: true } },
  { shows: 'hits of a search', act: search },
  {
    shows: 'suggestions',
    act: async () => {
      await page.getByRole('searchbox').fill('aldern');
      await expect.element(page.getByRole('heading', { name: 'Did you mean' })).toBeVisible();
    },
  },
  {
    shows: 'a search without hits',
    act: async () => {
      await page.getByRole('searchbox').fill('zyxwv');
      await expect.element(page.getByText(/knows no name like/)).toBeVisible();
    },
  },
  {
    shows: 'a card',
    act: async () => {
      await search();
      await page.getByRole('list', { name: 'Search results' }).getByRole('button').click();
      await expect.element(page.getByRole('article')).toBeVisible();
    },
  },
  { shows: 'the settings', act: settings },
  {
    shows: 'the question before deletion',
    act: async () => {
      await settings();
      await page.getByRole('button', { name: 'Delete everything …' }).click();
    },
  },
  {
    shows: 'a failure',
    world: { article: false, injectable: false },
    act: async () => {
      await page.getByRole('button', { name: 'Annotate this page' }).click();
      await expect.element(page.getByRole('alert')).not.toBeEmptyDOMElement();
    },
  },
];

describe.each(['light', 'dark'] as const)('axe finds nothing wrong in %s with', (theme) => {
  it.each(SCENES)('$shows', async ({ world, act }) => {
    document.body.dataset['theme'] = theme;
    document.title = 'According To';
    await openPopup(articleWorld(world));
    await act?.();
    expect(await violations()).toEqual([]);
  });
});
