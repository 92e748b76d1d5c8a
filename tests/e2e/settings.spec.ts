import { markedTexts } from '#tests/harness/marks.ts';
import { openPopup } from '#tests/harness/popup.ts';
import { expect, test, untilRead } from './fixtures.ts';

interface Settings {
  readonly marks: string;
  readonly sitesOff: readonly string[];
}

const FRESH = {
  on: true,
  reach: 'all-sites',
  sitesOff: [],
  sitesChosen: [],
  sitesAlways: [],
  marks: 'first',
  badge: 'off',
};

test('shows on the badge what the reader chose: nothing, a dot, or the number of mentions', async ({
  read,
  backstage,
}) => {
  const { tab } = await read('/live.html');
  expect(await backstage.badge(tab)).toBe('');
  const { mentions } = await untilRead(backstage, tab);
  await backstage.ask('background/change-settings', { change: { badge: 'number' } });
  await expect.poll(() => backstage.badge(tab)).toBe(String(mentions));
  await backstage.ask('background/change-settings', { change: { badge: 'dot' } });
  await expect.poll(() => backstage.badge(tab)).toBe('•');
  await backstage.ask('background/change-settings', { change: { badge: 'off' } });
  await expect.poll(() => backstage.badge(tab)).toBe('');
});

test('the number on the badge follows a page that grows', async ({ read, backstage }) => {
  await backstage.ask('background/change-settings', { change: { badge: 'number' } });
  const { page, tab } = await read('/live.html');
  await expect.poll(() => backstage.badge(tab)).not.toBe('');
  const before = Number(await backstage.badge(tab));
  await page.getByRole('button', { name: 'Load the next post' }).click();
  await expect.poll(async () => Number(await backstage.badge(tab))).toBeGreaterThan(before);
});

test('understands settings that were stored before they had a version', async ({ backstage }) => {
  await backstage.store({ settings: { marks: 'every', sitesOff: ['example.org'] } });
  await backstage.killBackground();
  const { marks, sitesOff } = await backstage.ask<Settings>('background/settings');
  expect({ marks, sitesOff }).toEqual({ marks: 'every', sitesOff: ['example.org'] });
});

test('starts with the defaults where what is stored makes no sense', async ({ backstage, read }) => {
  await backstage.store({ settings: { version: 1, chosen: { marks: 'none', on: 'yes' } } });
  await backstage.killBackground();
  expect(await backstage.ask('background/settings')).toEqual(FRESH);
  const { page } = await read('/live.html');
  await expect.poll(() => markedTexts(page)).toContain('Kupyansk');
});

test('“Delete everything” leaves nothing behind and switches everything back', async ({
  extension,
  read,
  backstage,
}) => {
  const { page } = await read('/live.html');
  await backstage.ask('background/change-settings', {
    change: { marks: 'every', badge: 'dot', sitesOff: ['example.org'] },
  });
  expect(await backstage.stored()).not.toEqual({});
  const popup = await openPopup(extension, page);
  await popup.getByRole('button', { name: 'Settings' }).click();
  await popup.getByRole('button', { name: 'Delete everything …' }).click();
  await popup.getByRole('button', { name: 'Delete everything', exact: true }).click();
  await expect(popup.getByText('as it was when it was installed')).toBeVisible();
  expect(await backstage.stored()).toEqual({});
  expect(await backstage.ask('background/settings')).toEqual(FRESH);
});

test('nothing is stored by reading', async ({ read, backstage }) => {
  await read('/live.html');
  await read('/kharkiv-autumn.html');
  expect(await backstage.stored()).toEqual({});
});
