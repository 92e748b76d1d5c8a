/** Several packs side by side: one name, two packs, each under its own source; and packs that no page may learn of. */
import { refOf } from '#lib/facts/entity-ref.ts';
import type { FoundEntity } from '#lib/messages/message-map.ts';
import { untilRead } from '#tests/e2e/fixtures.ts';
import { markedTexts } from '#tests/harness/marks.ts';
import { COURIER_PACK, courierPack, upturned } from '#tests/harness/newsroom.ts';
import { openByPointer } from '#tests/harness/pointer.ts';
import { changePack, fuelDays, packOf, subscribe, update } from '#tests/harness/reader.ts';
import { expect, test } from './fixtures.ts';

const ARTICLE = '/kharkiv-autumn.html';
const BUNDLED = 'kharkiv-counteroffensive-2022';

test('a name in two packs opens one card that shows both, each under its own title and version', async ({
  newsroom,
  backstage,
  read,
}) => {
  await newsroom.publish([courierPack(2)]);
  await subscribe(backstage, newsroom);
  const { page, cards } = await read(ARTICLE);
  const card = await openByPointer(page, cards, 'Energoatom');
  expect(card.text).toContain('Kharkiv counteroffensive 2022');
  expect(card.text).toContain('Kharkiv, as the Courier tells it');
});

test('a pack that is switched off tells nothing and keeps its place when it is switched on again', async ({
  newsroom,
  backstage,
  read,
}) => {
  await newsroom.publish([courierPack(1)]);
  await subscribe(backstage, newsroom);
  const { page, tab } = await read(ARTICLE);
  await expect.poll(() => markedTexts(page)).toContain('Kupyansk');
  await backstage.ask('background/move-pack', { pack: COURIER_PACK, to: 'earlier' });
  for (const pack of [BUNDLED, COURIER_PACK])
    await backstage.ask('background/set-pack', { pack, enabled: false });
  await expect.poll(() => markedTexts(page)).toEqual([]);
  await backstage.ask('background/set-pack', { pack: COURIER_PACK, enabled: true });
  await expect.poll(() => markedTexts(page)).toContain('Kupyansk');
  await untilRead(backstage, tab);
  const found = await backstage.askTab<FoundEntity[]>(tab, 'page/found');
  expect(found.every(({ id }) => id.startsWith(`${COURIER_PACK}/`))).toBe(true);
  await backstage.ask('background/set-pack', { pack: BUNDLED, enabled: true });
  const { packs } = await backstage.ask<{ packs: { id: string }[] }>('background/library');
  expect(packs.map(({ id }) => id)).toEqual([COURIER_PACK, BUNDLED]);
});

test('names of a muted or private pack are listed and not marked, until the reader allows them on the site', async ({
  backstage,
  read,
}) => {
  const { page, tab } = await read(ARTICLE);
  await expect.poll(() => markedTexts(page)).toContain('Kupyansk');
  await backstage.ask('background/set-pack', { pack: BUNDLED, private: true });
  await expect.poll(() => markedTexts(page)).toEqual([]);
  await untilRead(backstage, tab);
  const found = await backstage.askTab<FoundEntity[]>(tab, 'page/found');
  expect(found.find(({ name }) => name === 'Kupyansk')).toMatchObject({ quiet: true });
  expect(
    await page.evaluate(() => [CSS.highlights.size, document.querySelectorAll('html > *').length]),
  ).toEqual([0, 2]);

  await backstage.ask('background/allow-private', { site: '127.0.0.1', allowed: true });
  await expect.poll(() => markedTexts(page)).toContain('Kupyansk');
  await backstage.ask('background/set-pack', { pack: BUNDLED, private: false, muted: true });
  await expect.poll(() => markedTexts(page)).toEqual([]);
});

test('a name that the reader never wants to see stays away, through updates, until it is taken back', async ({
  newsroom,
  backstage,
  read,
}) => {
  await newsroom.publish([courierPack(1)]);
  await subscribe(backstage, newsroom);
  const { page } = await read(ARTICLE);
  await expect.poll(() => markedTexts(page)).toContain('Energoatom');
  for (const pack of [BUNDLED, COURIER_PACK]) {
    await backstage.ask('background/mute-entity', { entity: refOf(pack, 'energoatom'), muted: true });
  }
  await expect.poll(() => markedTexts(page)).not.toContain('Energoatom');
  await newsroom.publish([courierPack(2)]);
  await update(backstage);
  expect(await fuelDays(backstage)).toBe(7);
  await page.reload();
  await expect.poll(() => markedTexts(page)).toContain('Kupyansk');
  expect(await markedTexts(page)).not.toContain('Energoatom');
  await backstage.ask('background/mute-entity', { entity: refOf(COURIER_PACK, 'energoatom'), muted: false });
  await expect.poll(() => markedTexts(page)).toContain('Energoatom');
});

test('an update that changes much waits for the reader; an undone one does not come back by itself', async ({
  newsroom,
  backstage,
}) => {
  await newsroom.publish([courierPack(1)]);
  await subscribe(backstage, newsroom);
  await newsroom.publish([upturned(courierPack(2))]);
  await update(backstage);
  expect(await packOf(backstage)).toMatchObject({
    serves: { version: 1 },
    pending: { version: 2, why: 'large' },
  });
  await changePack(backstage, 'install');
  expect(await fuelDays(backstage)).toBe(7);

  await changePack(backstage, 'undo');
  expect(await packOf(backstage)).toMatchObject({ serves: { version: 1 }, pending: { why: 'undone' } });
  await update(backstage);
  expect(await fuelDays(backstage)).toBe(10);
  await newsroom.publish([courierPack(3)]);
  await update(backstage);
  expect(await fuelDays(backstage)).toBe(6);
});
