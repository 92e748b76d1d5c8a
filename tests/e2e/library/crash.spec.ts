/**
 * The browser is ended as by a power cut, at moments spread over an update from its first byte to its commit. When it
 * starts again, the library is the old one or the new one, whole, and nothing that was staged is left over.
 */
import { ensureChromium } from '#scripts/browsers/chromium.ts';
import { Backstage } from '#tests/harness/backstage.ts';
import {
  createProfile,
  type ExtensionBrowser,
  launchWithExtension,
  type Profile,
} from '#tests/harness/extension.ts';
import { courierPack } from '#tests/harness/newsroom.ts';
import { times } from '#tests/harness/quantity.ts';
import { changePack, fuelDays, packOf, subscribe, update } from '#tests/harness/reader.ts';
import { storedLibrary } from '#tests/harness/stored-library.ts';
import { expect, test } from './fixtures.ts';

const MOMENTS = times(50, 4);

/** The longest an update takes from the message to its answer (ms), generously: moments are spread over it. */
const SPAN = 200;

const launch = (profile: Profile): Promise<ExtensionBrowser> =>
  launchWithExtension({
    executable: ensureChromium().path,
    headless: true,
    loopbackOnly: true,
    anyCertificate: true,
    profile,
  });

test(`killed at ${MOMENTS} of 50 moments around the commit, it is whole when it starts again`, async ({
  newsroom,
}) => {
  test.setTimeout(60_000 + MOMENTS * 20_000);
  const profile = createProfile();
  try {
    await newsroom.publish([courierPack(1)]);
    let browser = await launch(profile);
    let backstage = await Backstage.of(browser);
    expect(await subscribe(backstage, newsroom)).toMatchObject({ ok: true });
    await newsroom.publish([courierPack(2)]);
    const seen = new Set<number>();
    for (let moment = 0; moment < MOMENTS; moment++) {
      const isOld = (await packOf(backstage))?.serves.version === 1;
      const changing = isOld ? update(backstage) : changePack(backstage, 'undo');
      await Promise.race([changing.catch(() => undefined), afterTurns(backstage, (SPAN * moment) / MOMENTS)]);
      await browser.kill();
      browser = await launch(profile);
      backstage = await Backstage.of(browser);
      const version = (await packOf(backstage))?.serves.version ?? 0;
      seen.add(version);
      expect([1, 2]).toContain(version);
      expect(await fuelDays(backstage)).toBe(version === 2 ? 7 : 10);
      const { named, bodies } = await storedLibrary(backstage);
      expect(bodies.filter((digest) => !named.includes(digest))).toEqual([]);
      expect(named.filter((digest) => !bodies.includes(digest))).toEqual([]);
    }
    await browser.close();
    expect([...seen].length).toBeGreaterThan(0);
  } finally {
    profile.remove();
  }
});

/** Resolves once the page of the extension has counted so many milliseconds of its own clock. */
async function afterTurns(backstage: Backstage, ms: number): Promise<void> {
  await backstage.page
    .evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), ms)
    .catch(() => undefined);
}
