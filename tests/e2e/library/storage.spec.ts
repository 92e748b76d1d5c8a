/** Storage that is full, newer than we are, damaged or gone: pages stay annotated, one message says so, one click repairs. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from '#scripts/browsers/chromium.ts';
import { Backstage } from '#tests/harness/backstage.ts';
import { createProfile, launchWithExtension, type Profile } from '#tests/harness/extension.ts';
import { bulky, courierPack } from '#tests/harness/newsroom.ts';
import { times } from '#tests/harness/quantity.ts';
import { fuelDays, libraryOf, packOf, subscribe, update } from '#tests/harness/reader.ts';
import { storedLibrary } from '#tests/harness/stored-library.ts';
import { until } from '#tests/harness/until.ts';
import { expect, test } from './fixtures.ts';

const BUNDLED = 'kharkiv-counteroffensive-2022';

/** Room for the newsroom's pack beside what the extension itself takes, not for one of some megabytes (bytes). */
const ROOM = 2_000_000;

test('without room for a new version, the old one serves, nothing is left over, and the feed says why', async ({
  newsroom,
}) => {
  const profile = createProfile();
  try {
    const browser = await launch(profile);
    const backstage = await Backstage.of(browser);
    const session = await browser.context.newCDPSession(backstage.page);
    const origin = `chrome-extension://${browser.id}`;
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + ROOM });
    await newsroom.publish([courierPack(1)]);
    await subscribe(backstage, newsroom);

    await newsroom.publish([bulky(courierPack(2))]);
    expect(await update(backstage)).toMatchObject({
      ok: true,
      value: { packs: [{ is: 'refused', version: 2, trouble: { why: 'no-room' } }] },
    });
    expect(await fuelDays(backstage)).toBe(10);
    expect((await libraryOf(backstage)).feeds[0]?.trouble?.why).toBe('no-room');
    const { named, bodies } = await storedLibrary(backstage);
    expect(bodies.filter((digest) => !named.includes(digest))).toEqual([]);

    await session.send('Storage.overrideQuotaForOrigin', { origin });
    expect(await update(backstage)).toMatchObject({ ok: true, value: { packs: [{ is: 'pending' }] } });
    await browser.close();
  } finally {
    profile.remove();
  }
});

test('lets go of the database at once when another page wants to upgrade it, and serves on', async ({
  newsroom,
  backstage,
}) => {
  await newsroom.publish([courierPack(1)]);
  await subscribe(backstage, newsroom);
  const upgraded = await backstage.page.evaluate(() => {
    return new Promise<string>((resolve) => {
      const opening = indexedDB.open('library', 99);
      opening.onerror = () => resolve('refused');
      opening.onsuccess = () => {
        opening.result.close();
        resolve('upgraded');
      };
    });
  });
  expect(upgraded).toBe('upgraded');
  await backstage.killBackground();
  const { trouble, packs } = await libraryOf(backstage);
  expect(trouble?.why).toBe('storage-newer');
  expect(packs.map(({ id }) => id)).toEqual([BUNDLED]);
  expect(await fuelDays(backstage, BUNDLED)).toBe(10);

  expect(await backstage.ask('background/repair')).toMatchObject({ ok: true });
  expect((await libraryOf(backstage)).trouble).toBeUndefined();
  expect(await update(backstage)).toMatchObject({ ok: true });
  expect((await packOf(backstage))?.serves.version).toBe(1);
});

const ROUNDS = times(10, 2);

test(`with damaged database files (${ROUNDS} of 10 ways), annotates, keeps settings, and is repaired by one message`, async ({
  newsroom,
  site,
}) => {
  test.setTimeout(60_000 + ROUNDS * 30_000);
  await newsroom.publish([courierPack(1)]);
  for (let way = 0; way < ROUNDS; way++) {
    const profile = createProfile();
    try {
      const before = await launch(profile);
      const reader = await Backstage.of(before);
      await reader.ask('background/change-settings', { change: { marks: 'every' } });
      expect(await subscribe(reader, newsroom)).toMatchObject({ ok: true });
      await before.close();
      damage(profile, way);

      const after = await launch(profile);
      const backstage = await Backstage.of(after);
      expect(await backstage.ask('background/settings')).toMatchObject({ marks: 'every' });
      expect(await fuelDays(backstage, BUNDLED)).toBe(10);
      const page = await after.context.newPage();
      await page.goto(`${site.origin}/kharkiv-autumn.html`);
      await until('marks', async () => page.evaluate(() => CSS.highlights.size > 0));

      const { trouble, packs } = await libraryOf(backstage);
      if (trouble !== undefined || packs.some((pack) => pack.trouble !== undefined) || packs.length === 1) {
        expect(trouble ?? packs.find((pack) => pack.trouble !== undefined)?.trouble).toBeDefined();
        expect(await backstage.ask('background/repair')).toMatchObject({ ok: true });
        expect(await update(backstage)).toMatchObject({ ok: true });
      }
      expect((await packOf(backstage))?.serves.version).toBe(1);
      expect((await libraryOf(backstage)).trouble).toBeUndefined();
      await after.close();
    } finally {
      profile.remove();
    }
  }
});

const launch = (profile: Profile) =>
  launchWithExtension({
    executable: ensureChromium().path,
    headless: true,
    loopbackOnly: true,
    anyCertificate: true,
    profile,
  });

/** Overwrites part of the database's files, another part each way: log, table, manifest; beginning, middle, all. */
function damage(profile: Profile, way: number): void {
  const folder = join(profile.path, 'Default', 'IndexedDB');
  const [database] = readdirSync(folder).filter(
    (name) => name.startsWith('chrome-extension_') && name.endsWith('.leveldb'),
  );
  if (database === undefined) throw new Error('The extension has no database.');
  const files = readdirSync(join(folder, database)).filter((name) => name !== 'LOCK');
  const kinds = [/\.log$/u, /^MANIFEST/u, /^CURRENT$/u, /\.ldb$/u, /./u];
  const chosen = files.filter((name) => kinds[way % kinds.length]?.test(name));
  for (const name of chosen.length > 0 ? chosen : files) {
    const path = join(folder, database, name);
    const bytes = readFileSync(path);
    const from = way < kinds.length ? 0 : Math.floor(bytes.length / 3);
    for (let i = from; i < bytes.length; i += 1) bytes[i] = (i * 31 + way) & 0xff;
    writeFileSync(path, bytes);
  }
}
