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
import { courierPack, fuelOf } from '#tests/harness/newsroom.ts';
import { times } from '#tests/harness/quantity.ts';
import { fuelDays, packOf, subscribe, update } from '#tests/harness/reader.ts';
import { storedLibrary } from '#tests/harness/stored-library.ts';
import { expect, test } from './fixtures.ts';

const MOMENTS = times(50, 4);

/** Moments are spread over this many times what an update takes here and now. */
const STRETCH = 1.5;

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
    let version = 1;
    const next = () => newsroom.publish([courierPack(version + 1)]);
    await next();
    const span = STRETCH * (await durationOf(() => update(backstage)));
    version = await servedVersion(backstage);
    expect(version).toBe(2);
    const outcomes = { before: 0, after: 0 };
    for (let moment = 0; moment < MOMENTS; moment++) {
      await next();
      const changing = update(backstage).catch(() => undefined);
      await Promise.race([changing, afterTurns(backstage, (span * moment) / MOMENTS)]);
      await browser.kill();
      browser = await launch(profile);
      backstage = await Backstage.of(browser);
      const now = await servedVersion(backstage);
      expect([version, version + 1]).toContain(now);
      outcomes[now === version ? 'before' : 'after'] += 1;
      version = now;
      expect(await fuelDays(backstage)).toBe(fuelOf(version));
      const { named, bodies } = await storedLibrary(backstage);
      expect(bodies.filter((digest) => !named.includes(digest))).toEqual([]);
      expect(named.filter((digest) => !bodies.includes(digest))).toEqual([]);
    }
    await browser.close();
    // How the moments lay around the commit: told, because it depends on the machine.
    console.log(`as before the change: ${outcomes.before}, as after it: ${outcomes.after}`);
    expect(outcomes.before + outcomes.after).toBe(MOMENTS);
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

/** In milliseconds. */
async function durationOf(act: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await act();
  return performance.now() - begin;
}

const servedVersion = async (backstage: Backstage): Promise<number> =>
  (await packOf(backstage))?.serves.version ?? 0;
