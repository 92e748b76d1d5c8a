import { markedTexts } from '#tests/harness/marks.ts';
import { openByPointer } from '#tests/harness/pointer.ts';
import { expect, stateOf, test, untilRead, untilSilent } from './fixtures.ts';

test('reads a single-page site as its address changes, and clears what is gone', async ({
  open,
  backstage,
}) => {
  const { page, tab, cards } = await open('/app/front');
  await untilSilent(backstage, tab, 'not-an-article');

  await page.getByRole('link', { name: 'The junction' }).click();
  await untilRead(backstage, tab);
  await expect.poll(() => markedTexts(page)).toContain('Kupyansk');

  await page.getByRole('link', { name: 'The dials' }).click();
  await expect.poll(() => markedTexts(page)).toContain('Energoatom');
  expect(await markedTexts(page)).not.toContain('Kupyansk');
  expect((await openByPointer(page, cards, 'Energoatom')).name).toBe('Energoatom');

  await page.getByRole('link', { name: 'The garden' }).click();
  await expect.poll(() => markedTexts(page)).toEqual([]);
  await expect.poll(async () => (await stateOf(backstage, tab))?.mentions ?? 0).toBe(0);

  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => markedTexts(page)).toContain('Energoatom');
});

test('closes the card when the address changes under it', async ({ open, backstage }) => {
  const { page, tab, cards } = await open('/app/junction');
  await untilRead(backstage, tab);
  await openByPointer(page, cards, 'Kupyansk');
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('nav a[href="/app/garden"]')?.click());
  await expect.poll(() => cards.card()).toBeUndefined();
});

test('is there again when a page comes back from the back/forward cache, with the settings of now', async ({
  read,
  site,
  backstage,
}) => {
  const { page, tab, cards } = await read('/kharkiv-autumn.html');
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Reflect.set(globalThis, 'cameBack', persisted));
  });
  await page.goto(`${site.origin}/front.html`);
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'cameBack') as unknown)).toBe(true);
  await expect.poll(() => markedTexts(page)).toContain('Kupyansk');
  expect((await openByPointer(page, cards, 'Kupyansk')).name).toBe('Kupyansk');

  await page.goto(`${site.origin}/front.html`);
  await backstage.ask('background/change-settings', { change: { on: false } });
  await page.goBack({ waitUntil: 'commit' });
  await untilSilent(backstage, tab, 'off-everywhere');
  await expect.poll(() => markedTexts(page)).toEqual([]);
});
