import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { violations } from '#tests/harness/axe.ts';
import { RIVER } from '#tests/harness/library-scenes.ts';
import { busyWorld, freshWorld, HARBOUR, OFFER } from '#tests/harness/options-scenes.ts';
import { closedGate, type OptionsWorld } from '#tests/harness/options-world.ts';
import { openOptions } from './open-options.ts';

interface Scene {
  readonly shows: string;
  readonly world: () => OptionsWorld;
  readonly act?: () => Promise<void>;
}

const drop = (name: string) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['{}'], name));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
};
const { library } = freshWorld();

const SCENES: readonly Scene[] = [
  {
    shows: 'packs and feeds, everything unfolded',
    world: () => busyWorld(),
    act: async () => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      await page.getByRole('button', { name: 'Remove …' }).first().click();
    },
  },
  { shows: 'a fresh installation', world: () => freshWorld() },
  {
    shows: 'damaged storage',
    world: () => freshWorld({ library: { ...library, trouble: { why: 'storage-damaged' } } }),
  },
  {
    shows: 'an operation under way',
    world: () =>
      busyWorld({
        gate: closedGate(),
        progress: { step: 'fetching', what: RIVER.title, received: 1, total: 2 },
      }),
    act: async () => {
      await page.getByRole('button', { name: 'Update all' }).click();
      await expect.element(page.getByText(/1 of 1\u00A0KB|0 of 0 KB/)).toBeVisible();
    },
  },
  {
    shows: 'a feed that is offered',
    world: () => busyWorld(),
    act: async () => {
      await page.getByRole('textbox', { name: 'Address of a feed' }).fill(OFFER.url);
      await page.getByRole('button', { name: 'Look' }).click();
      await expect.element(page.getByText('The fingerprint matches: subscribe')).toBeVisible();
    },
  },
  {
    shows: 'a file that can be imported',
    world: () => busyWorld(),
    act: async () => {
      drop('flood.json.gz');
      await expect.element(page.getByRole('button', { name: 'Import' })).toBeVisible();
    },
  },
  {
    shows: 'a file with problems',
    world: () => busyWorld(),
    act: async () => {
      drop('ruda-notes.json');
      await expect.element(page.getByRole('heading', { name: '37 problems' })).toBeVisible();
    },
  },
  { shows: 'a difference', world: () => busyWorld({ hash: `#pack=${RIVER.id}&difference=pending` }) },
  {
    shows: 'a pack that is browsed, with a card',
    world: () => busyWorld({ hash: `#pack=${HARBOUR.id}` }),
    act: async () => {
      await page.getByRole('button', { name: /^Port Aldren/ }).click();
      await expect.element(page.getByRole('article', { name: 'Port Aldren' })).toBeVisible();
    },
  },
];

describe.each([
  ['light', 1000],
  ['dark', 360],
] as const)('axe finds nothing wrong in %s, %d px wide, with', (theme, width) => {
  it.each(SCENES)('$shows', async ({ world, act }) => {
    await page.viewport(width, 800);
    document.body.dataset['theme'] = theme;
    await openOptions(world());
    await act?.();
    expect(await violations()).toEqual([]);
    await page.viewport(414, 896);
  });
});

it.each(SCENES)('nothing is wider than a window of 320 px with $shows', async ({ world, act }) => {
  await page.viewport(320, 700);
  await openOptions(world());
  await act?.();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await page.viewport(414, 896);
});

it('the keyboard reaches every control of the page, in reading order', async () => {
  await openOptions(freshWorld());
  const reached: string[] = [];
  await userEvent.tab();
  for (; document.activeElement !== document.body && reached.length < 40; await userEvent.tab()) {
    const { activeElement } = document;
    reached.push(activeElement?.id || (activeElement?.textContent?.trim() ?? ''));
  }
  expect(reached).toEqual([
    `in-use-${HARBOUR.id}`,
    `Browse ${HARBOUR.title}`,
    `Export ${HARBOUR.title}`,
    `On pages: names are marked; choices for ${HARBOUR.title}`,
    'Add a feed',
    'feed-address',
    'Look',
    'choose a file',
    'Save a backup',
    'Restore from a backup …',
  ]);
});
