import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { packed } from '#cli/gzip.ts';
import { serialisePack } from '#lib/facts/canonical.ts';
import { FEED_LIMITS } from '#lib/feed/limits.ts';
import { feedOf, fileOf } from '#scripts/scale/feeds.ts';
import { shippedPack } from '#scripts/scale/shipped-pack.ts';
import { withServer } from '#scripts/scale/wire.ts';

const folder = mkdtempSync(join(tmpdir(), 'scale-wire-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('answers a reader who has the feed with a head alone, and a pack with its very bytes', async () => {
  const pack = shippedPack();
  const file = packed(serialisePack(pack));
  const feed = await feedOf(pack, file, 1);
  mkdirSync(join(folder, 'packs'));
  writeFileSync(join(folder, 'feed.json'), feed);
  writeFileSync(join(folder, fileOf(pack)), file);
  await withServer(folder, async (ask) => {
    const first = await ask('/feed.json');
    expect([first.status, first.body]).toEqual([200, feed.length]);
    const again = await ask('/feed.json', first);
    expect([again.status, again.body]).toEqual([304, 0]);
    expect(again.head).toBeLessThan(first.head);
    const whole = await ask(`/${fileOf(pack)}`);
    expect([whole.status, whole.body]).toEqual([200, file.length]);
    expect(whole.down).toBeGreaterThan(whole.head + whole.body);
  });
});

it('makes a feed of 64 packs that fits the limit of a feed', async () => {
  const pack = shippedPack();
  const feed = await feedOf(pack, packed(serialisePack(pack)), FEED_LIMITS.packs);
  expect(feed.length).toBeLessThan(FEED_LIMITS.manifestBytes);
});
