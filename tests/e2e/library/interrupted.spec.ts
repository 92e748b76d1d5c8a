/**
 * The browser may end the background at any moment. Whatever it was doing, the library is as it was before or as it
 * should become, and what was begun is ended at the next occasion.
 */
import type { Backstage } from '#tests/harness/backstage.ts';
import type { FeedServer } from '#tests/harness/feed-server.ts';
import { courierPack } from '#tests/harness/newsroom.ts';
import { times } from '#tests/harness/quantity.ts';
import { changePack, fuelDays, packOf, subscribe, update } from '#tests/harness/reader.ts';
import { makeDue, storedLibrary } from '#tests/harness/stored-library.ts';
import { until } from '#tests/harness/until.ts';
import { expect, test } from './fixtures.ts';

const ROUNDS = times(20, 2);

/** Where an update is when the background ends: the path that is held, and after how many bytes. */
const STAGES = [
  { when: 'before the feed answers', hold: 'feed', at: 'head' },
  { when: 'in the midst of the feed', hold: 'feed', at: 40 },
  { when: 'before the pack answers', hold: 'pack', at: 'head' },
  { when: 'in the midst of the pack', hold: 'pack', at: 1000 },
] as const;

for (const { when, hold, at } of STAGES) {
  test(`ended ${when} (${ROUNDS} of 20 times), the old version serves and the next update is whole`, async ({
    newsroom,
    server,
    backstage,
  }) => {
    await newsroom.publish([courierPack(1)]);
    expect(await subscribe(backstage, newsroom)).toMatchObject({ ok: true });
    const [path = ''] = await newsroom.publish([courierPack(2)]);
    const held = hold === 'feed' ? newsroom.path : path;
    for (let round = 0; round < ROUNDS; round++) {
      const release = newsroom.hold(held, at);
      const before = { asked: askedFor(server, held), sent: server.sent(held) };
      const under = update(backstage).catch(() => undefined);
      await until('the background to fetch', async () => askedFor(server, held) > before.asked);
      await until('the bytes to be sent', async () => server.sent(held) >= before.sent + bytesOf(at));
      await backstage.killBackground();
      await under;
      release();
      expect(await fuelDays(backstage)).toBe(10);
    }
    expect(await update(backstage)).toMatchObject({ ok: true });
    expect(await fuelDays(backstage)).toBe(7);
    await noOrphans(backstage);
  });
}

test(`ended at ${times(20, 4)} of 20 moments around the commit, either version serves whole, and none is left over`, async ({
  newsroom,
  backstage,
}) => {
  const moments = times(20, 4);
  await newsroom.publish([courierPack(1)]);
  await subscribe(backstage, newsroom);
  await newsroom.publish([courierPack(2)]);
  expect(await update(backstage, 'look')).toMatchObject({ ok: true });
  for (let moment = 0; moment < moments; moment++) {
    const to = (await packOf(backstage))?.serves.version === 1 ? 'install' : 'undo';
    const changing = changePack(backstage, to).catch(() => undefined);
    // One more turn through the page each time: the background has come that much further.
    for (let turn = 0; turn < moment; turn++) await backstage.page.evaluate(() => Promise.resolve());
    await backstage.killBackground();
    await changing;
    const version = (await packOf(backstage))?.serves.version;
    expect(await fuelDays(backstage)).toBe(version === 2 ? 7 : 10);
  }
  await noOrphans(backstage);
});

test('an update that was due while the background was ended is made at the next alarm', async ({
  newsroom,
  server,
  backstage,
}) => {
  await newsroom.publish([courierPack(1)]);
  await subscribe(backstage, newsroom);
  await newsroom.publish([courierPack(2)]);
  const release = newsroom.hold(newsroom.path, 'head');
  const asked = askedFor(server, newsroom.path);
  const under = update(backstage).catch(() => undefined);
  await until('the background to fetch', async () => askedFor(server, newsroom.path) > asked);
  await backstage.killBackground();
  await under;
  release();
  await makeDue(backstage);
  await until('the figure to be the new one', async () => (await fuelDays(backstage)) === 7);
});

const askedFor = ({ requests }: FeedServer, path: string): number =>
  requests.filter((request) => request.path === path).length;

const bytesOf = (at: number | 'head'): number => (at === 'head' ? 0 : at);

/** After the next operation, the database holds what the record names and nothing else. */
async function noOrphans(backstage: Backstage): Promise<void> {
  await update(backstage, 'look');
  const { named, bodies } = await storedLibrary(backstage);
  expect(bodies.toSorted()).toEqual([...new Set(named)].toSorted());
}
