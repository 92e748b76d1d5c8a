/** Browsers end the background whenever it rests: it comes back by reading what it compiled, not by compiling it again. */
import type { Response } from '#lib/messages/message-map.ts';
import type { Backstage } from '#tests/harness/backstage.ts';
import { damageNames, keptNames } from '#tests/harness/kept-names.ts';
import { markedTexts } from '#tests/harness/marks.ts';
import { courierPack } from '#tests/harness/newsroom.ts';
import { fuelDays, packOf, subscribe, update } from '#tests/harness/reader.ts';
import { loseBody, storedLibrary } from '#tests/harness/stored-library.ts';
import { expect, test } from './fixtures.ts';

const BUNDLED = 'bundled:kharkiv-counteroffensive-2022';
const effort = (backstage: Backstage) => backstage.ask<Response<'background/effort'>>('background/effort');

/** Waits until the names of so many packs are kept: they are when the extension has been installed. */
const untilKept = (backstage: Backstage, count = 1) =>
  expect.poll(async () => (await keptNames(backstage)).length).toBe(count);

test('keeps the names of its own pack when it is installed, before any page asks', async ({ backstage }) => {
  await untilKept(backstage);
  expect(await keptNames(backstage)).toEqual([BUNDLED]);
});

test('reads a page after each waking without compiling any name', async ({ backstage, read }) => {
  await untilKept(backstage);
  for (let waking = 0; waking < 3; waking++) {
    await backstage.killBackground();
    const { page } = await read('/kharkiv-autumn.html');
    await expect.poll(() => markedTexts(page)).toContain('Kupyansk');
    expect(await effort(backstage)).toMatchObject({ indexLoads: 1, compiles: 0 });
    await page.close();
  }
});

test('loads the names once, however many ask at the moment it wakes', async ({ backstage }) => {
  await untilKept(backstage);
  await backstage.killBackground();
  const queries = Array.from({ length: 50 }, () => backstage.ask('background/search', { query: 'Kupyansk' }));
  for (const hits of await Promise.all(queries)) expect(hits).not.toEqual([]);
  expect(await effort(backstage)).toMatchObject({ indexLoads: 1, compiles: 0 });
});

test('keeps the names of a pack that came from a feed when it comes', async ({ newsroom, backstage }) => {
  await untilKept(backstage);
  await newsroom.publish([courierPack(1)]);
  expect(await subscribe(backstage, newsroom)).toMatchObject({ ok: true });
  expect(await keptNames(backstage)).toHaveLength(2);
  await backstage.killBackground();
  expect(await fuelDays(backstage)).toBe(10);
  expect(await effort(backstage)).toMatchObject({ indexLoads: 2, compiles: 0 });
});

test('compiles anew what was damaged, keeps it, and reads pages as before', async ({ backstage, read }) => {
  await untilKept(backstage);
  await damageNames(backstage);
  await backstage.killBackground();
  const { page } = await read('/kharkiv-autumn.html');
  await expect.poll(() => markedTexts(page)).toContain('Kupyansk');
  expect(await effort(backstage)).toMatchObject({ indexLoads: 1, compiles: 1 });
  await expect
    .poll(async () => {
      await backstage.killBackground();
      await backstage.ask('background/search', { query: 'Kupyansk' });
      return (await effort(backstage)).compiles;
    })
    .toBe(0);
});

test('reads pages on although a body is lost, and meets that when somebody asks for facts', async ({
  newsroom,
  backstage,
  read,
}) => {
  for (const version of [1, 2]) {
    await newsroom.publish([courierPack(version)]);
    await (version === 1 ? subscribe(backstage, newsroom) : update(backstage));
  }
  expect(await fuelDays(backstage)).toBe(7);
  await loseBody(backstage, (await storedLibrary(backstage)).named[0] ?? '');
  await backstage.killBackground();
  const { page } = await read('/kharkiv-autumn.html');
  await expect.poll(() => markedTexts(page)).toContain('Kupyansk');
  expect(await effort(backstage)).toMatchObject({ indexLoads: 2, compiles: 0 });
  // The version before tells it.
  expect(await fuelDays(backstage)).toBe(10);
  expect(await packOf(backstage)).toMatchObject({
    serves: { version: 1 },
    trouble: { why: 'storage-damaged' },
  });
  expect(await fuelDays(backstage, 'kharkiv-counteroffensive-2022')).toBe(10);
});

test('forgets the names of what the reader deletes', async ({ newsroom, backstage }) => {
  await newsroom.publish([courierPack(1)]);
  await subscribe(backstage, newsroom);
  expect(await keptNames(backstage)).toHaveLength(2);
  await backstage.ask('background/delete-everything');
  expect(await keptNames(backstage)).toEqual([BUNDLED]);
});
