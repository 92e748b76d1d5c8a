import { markedTexts } from '#tests/harness/marks.ts';
import { openPopup } from '#tests/harness/popup.ts';
import { expect, test, untilRead, untilSilent } from './fixtures.ts';

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
  packOrder: [],
  packsOff: [],
  packsMuted: [],
  packsPrivate: [],
  packsPublic: [],
  sitesPrivate: [],
  entitiesMuted: [],
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

test('a tab that is busy keeps no change waiting', async ({ read, backstage }) => {
  const { page, tab } = await read('/live.html');
  const busy = page.evaluate(() => {
    const end = performance.now() + 4000;
    while (performance.now() < end);
    return 'the tab';
  });
  const changed = backstage
    .ask('background/change-settings', { change: { on: false } })
    .then(() => backstage.ask('background/change-settings', { change: { on: false, marks: 'every' } }))
    .then(() => 'the change');
  expect(await Promise.race([busy, changed])).toBe('the change');
  await changed;
  await untilSilent(backstage, tab, 'off-everywhere');
});

test('a page annotated by hand falls silent when its site or everything is switched off', async ({
  open,
  backstage,
}) => {
  const { tab } = await open('/kharkiv-autumn.html');
  for (const change of [{ sitesOff: ['127.0.0.1'] }, { on: false }]) {
    await backstage.ask('background/change-settings', { change: { ...FRESH, reach: 'on-click' } });
    await untilSilent(backstage, tab, 'on-click');
    await backstage.ask('background/annotate-tab', { tabId: tab });
    await untilRead(backstage, tab);
    await backstage.ask('background/change-settings', { change });
    await untilSilent(backstage, tab, change.on === false ? 'off-everywhere' : 'off-site');
  }
});

test('the number on the badge goes with the marks', async ({ read, backstage }) => {
  await backstage.ask('background/change-settings', { change: { badge: 'number' } });
  const { tab } = await read('/live.html');
  await expect.poll(() => backstage.badge(tab)).not.toBe('');
  await backstage.askTab(tab, 'page/switch', { on: false });
  await expect.poll(() => backstage.badge(tab)).toBe('');
});
