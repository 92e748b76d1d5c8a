import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { serialisePack } from '#lib/facts/canonical.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { followFeed, trustIn } from '#lib/feed/follow.ts';
import { type OpenedFeed, openFeed } from '#lib/feed/open-feed.ts';
import { checkPackFile } from '#lib/feed/pack-file.ts';
import { item } from '#tests/unit/facts/flood.ts';
import { DAY, type FeedHome, feedHome, floodVersion } from './feed-home.ts';

/** A guard against hanging: a process starts in a second, on a busy machine in several. */
vi.setConfig({ testTimeout: 120_000 });

const root = mkdtempSync(join(tmpdir(), 'pack-publish-'));
afterAll(() => rmSync(root, { recursive: true }));
const NOW = Date.parse(`${DAY}T12:00:00Z`);

async function opened(home: FeedHome): Promise<OpenedFeed> {
  const feed = await openFeed(home.bytes('site/feed.json'));
  if (!feed.ok) throw new Error(feed.trouble.why);
  return feed.value;
}

const wetter = (pack: Pack) => Object.assign(item(pack.figures, 'rain-days'), { value: 7 });

describe('pack publish', () => {
  test('writes a feed that a reader can open, with packs that are what it says', async () => {
    const home = await feedHome(root);
    const hills = { ...floodVersion(4), id: 'hills-2021', title: 'Hills' };
    const { status, stdout } = await home.publish([floodVersion(1), hills]);
    expect(status).toBe(0);
    expect(stdout).toContain('valley version 1, issued 2021-06-20T00:00:00Z, expires 2021-07-20T00:00:00Z\n');
    expect(stdout).toMatch(/lowen-flood-2021 version 1, \d+ bytes: first version: 10 names, /u);
    const { manifest, keys } = await opened(home);
    expect(manifest).toMatchObject({ feed: 'valley', title: 'Valley facts', version: 1 });
    expect(keys.root).toEqual(keys.signing);
    expect(home.files()).toEqual([
      'feed.json',
      'packs',
      'packs/hills-2021-4.json.gz',
      'packs/lowen-flood-2021-1.json.gz',
    ]);
    for (const [index, pack] of [hills, floodVersion(1)].entries()) {
      const entry = manifest.packs[index];
      if (!entry) throw new Error('the feed has too few packs');
      const bytes = home.bytes(`site/${entry.file}`);
      expect(await checkPackFile(bytes, entry)).toMatchObject({ ok: true });
      expect(gunzipSync(bytes).toString()).toBe(serialisePack(pack));
    }
  });

  test('writes the same bytes from the same input, whatever the order of packs', async () => {
    const home = await feedHome(root);
    const hills = { ...floodVersion(1), id: 'hills-2021' };
    await home.publish([floodVersion(1), hills]);
    cpSync(join(home.path, 'site'), join(home.path, 'first'), { recursive: true });
    rmSync(join(home.path, 'site'), { recursive: true });
    await home.publish([hills, floodVersion(1)]);
    for (const file of home.files().filter((name) => name.endsWith('json') || name.endsWith('gz')))
      expect(home.bytes(`site/${file}`)).toEqual(home.bytes(`first/${file}`));
    expect(home.files()).toHaveLength(4);
  });

  test('goes on from the feed that lies there: readers follow, and old files stay while they are named', async () => {
    const home = await feedHome(root);
    await home.publish([floodVersion(1)]);
    const trust = trustIn(await opened(home));
    const second = await home.publish([floodVersion(2, wetter)]);
    expect(second.stdout).toContain('lowen-flood-2021 version 2, ');
    expect(second.stdout).toContain('1 figure changed: 6 → 7 days of rain\n');
    expect(second.stdout).toContain(
      'kept until the next version, for readers under way: packs/lowen-flood-2021-1.json.gz\n',
    );
    const followed = await followFeed(home.bytes('site/feed.json'), trust, NOW);
    expect(followed).toMatchObject({ ok: true, value: { news: true, manifest: { version: 2 } } });
    const third = await home.publish([floodVersion(3)]);
    expect(third.stdout).toContain('may be deleted: packs/lowen-flood-2021-1.json.gz\n');
    expect(home.files()).toHaveLength(5);
  });

  test('says when readers will be asked, and which pack is gone', async () => {
    const home = await feedHome(root);
    const hills = { ...floodVersion(1), id: 'hills-2021' };
    await home.publish([floodVersion(1), hills]);
    const { stdout } = await home.publish([
      floodVersion(2, (pack) => {
        for (const figure of pack.figures) figure.label = `${figure.label}, as told`;
      }),
    ]);
    expect(stdout).toContain(
      '10 figures changed; 29 % of its facts: readers are asked before it is installed\n',
    );
    expect(stdout).toContain('hills-2021 is no longer in the feed; readers keep what they have of it\n');
  });

  test('writes nothing where nothing changed, unless it is to be renewed', async () => {
    const home = await feedHome(root);
    await home.publish([floodVersion(1)]);
    const before = home.bytes('site/feed.json');
    const idle = await home.publish([floodVersion(1)]);
    expect([idle.status, idle.stdout]).toEqual([
      0,
      'valley version 1 holds the same; nothing is written. It expires on 2021-07-20T00:00:00Z; --renew publishes it anew\n',
    ]);
    expect(home.bytes('site/feed.json')).toEqual(before);
    const renewed = await home.publish([floodVersion(1)], '--renew', '--days', '60');
    expect(renewed.stdout).toContain(
      'valley version 2, issued 2021-06-20T00:00:00Z, expires 2021-08-19T00:00:00Z\n',
    );
    expect(renewed.stdout).toContain(': as before\n');
  });

  test('refuses another pack under a number that was published', async () => {
    const home = await feedHome(root);
    await home.publish([floodVersion(2)]);
    const before = home.bytes('site/feed.json');
    const runs = [await home.publish([floodVersion(1)]), await home.publish([floodVersion(2, wetter)])];
    writeFileSync(join(home.path, 'site/packs/lowen-flood-2021-3.json.gz'), 'other');
    runs.push(await home.publish([floodVersion(3)]));
    rmSync(join(home.path, 'site/packs/lowen-flood-2021-2.json.gz'));
    runs.push(await home.publish([floodVersion(2)]));
    expect(runs.map(({ status, stdout }) => [status, stdout])).toEqual(runs.map(() => [2, '']));
    expect(runs.map(({ stderr }) => stderr.split('\n').at(-2))).toEqual([
      'according-to: lowen-flood-2021: version 1 is lower than the published 2; give it version 3',
      'according-to: lowen-flood-2021: differs from the published version 2 and has its number; set version 3 and the time of editing in pack.json',
      'according-to: packs/lowen-flood-2021-3.json.gz: is there with other contents; raise the version of lowen-flood-2021, or delete the file if it was never on the host',
      'according-to: packs/lowen-flood-2021-2.json.gz: is missing; copy it back from the host',
    ]);
    expect(home.bytes('site/feed.json')).toEqual(before);
  });

  test('ends with status 1 and the findings where a pack is not in order, and writes nothing', async () => {
    const home = await feedHome(root);
    const { status, stdout } = await home.publish([
      floodVersion(1, (pack) => Object.assign(item(pack.entities, 'lowe'), { name: 'Lоwe' })),
    ]);
    expect(status).toBe(1);
    expect(stdout).toContain('lowe  name: “Lоwe” mixes scripts');
    expect(existsSync(join(home.path, 'site'))).toBe(false);
  });

  test('says in one line what is wrong with its options', async () => {
    const home = await feedHome(root);
    const bad: readonly (readonly [options: string[], message: string])[] = [
      [['--feed', 'Valley'], '--feed Valley: is not kebab-case (a-z, 0-9, single hyphens)'],
      [['--title', ''], '--title: is empty, longer than 200 characters or no plain text'],
      [['--days', '0'], '--days 0: give a whole number from 1 to 3650'],
      [['--feed-version', '0'], '--feed-version 0: give a whole number from 1'],
      [['--key', 'none.json'], 'none.json: no such file; check the path'],
      [
        ['--keys', 'signing.json'],
        'signing.json: holds no key statements; write them with `according-to pack sign`',
      ],
    ];
    const runs = await Promise.all(bad.map(([options]) => home.publish([floodVersion(1)], ...options)));
    expect(runs).toEqual(
      bad.map(([, message]) => ({ status: 2, stdout: '', stderr: `according-to: ${message}\n` })),
    );
    expect(existsSync(join(home.path, 'site'))).toBe(false);
  });

  test('refuses to go on from a feed that is damaged, or another one', async () => {
    const home = await feedHome(root);
    await home.publish([floodVersion(1)]);
    const other = await home.publish([floodVersion(1)], '--feed', 'hills');
    expect(other.stderr).toBe(
      'according-to: site: holds the feed valley, not hills; name another directory\n',
    );
    writeFileSync(join(home.path, 'site/feed.json'), home.text('site/feed.json').replace('e', 'f'));
    const damaged = await home.publish([floodVersion(2)]);
    expect(damaged.status).toBe(2);
    expect(damaged.stderr).toMatch(
      /^according-to: site\/feed\.json: is no whole feed \(.*\); copy it back from the host\n$/u,
    );
  });
});

describe('keys that change', () => {
  const sign = (home: FeedHome, ...options: string[]) =>
    home.pack(['sign', 'KEYS.json', '--feed', 'valley', ...options]);

  test('are followed by a reader who confirmed the first root, through new signing key and new root', async () => {
    const home = await feedHome(root);
    for (const name of ['root.json', 'root2.json', 'signing2.json']) await home.pack(['keygen', name]);
    await sign(home, '--root', 'root.json', '--signing', 'signing.json');
    await home.publish([floodVersion(1)], '--keys', 'KEYS.json');
    const first = await opened(home);
    const trust = trustIn(first);

    await sign(home, '--root', 'root.json', '--signing', 'signing2.json');
    const unstated = await home.publish([floodVersion(2)], '--key', 'signing2.json');
    expect(unstated.stderr).toContain('feed.json names');
    await home.publish([floodVersion(2)], '--key', 'signing2.json', '--keys', 'KEYS.json');
    const second = await followFeed(home.bytes('site/feed.json'), trust, NOW);
    if (!second.ok) throw new Error(second.trouble.why);
    expect(second.value.trust.keys.number).toBe(2);

    const stolen = await home.publish([floodVersion(3)], '--key', 'signing.json');
    expect([stolen.status, stolen.stdout]).toEqual([2, '']);

    await sign(home, '--root', 'root2.json', '--signing', 'signing2.json', '--old-root', 'root.json');
    await home.publish([floodVersion(2)], '--key', 'signing2.json', '--keys', 'KEYS.json');
    const third = await followFeed(home.bytes('site/feed.json'), second.value.trust, NOW);
    expect(third).toMatchObject({ ok: true, value: { trust: { keys: { number: 3 }, version: 3 } } });
    // Who slept through the change in between follows as well.
    expect(await followFeed(home.bytes('site/feed.json'), trust, NOW)).toMatchObject({ ok: true });
  });

  test('are those of the feed, not of another file of statements', async () => {
    const home = await feedHome(root);
    await home.publish([floodVersion(1)]);
    await home.pack(['keygen', 'root.json']);
    await sign(home, '--root', 'root.json', '--signing', 'signing.json');
    const { status, stderr } = await home.publish([floodVersion(2)], '--keys', 'KEYS.json');
    expect(status).toBe(2);
    expect(stderr).toBe(
      'according-to: KEYS.json: does not continue the keys of the published feed; sign it on top of the file used so far\n',
    );
  });

  test('can be divided into root and signing key later, by a publisher who began with one', async () => {
    const home = await feedHome(root);
    await home.publish([floodVersion(1)]);
    const trust = trustIn(await opened(home));
    await home.pack(['keygen', 'root.json']);
    const keys = ['--root', 'root.json', '--signing', 'signing.json', '--old-root', 'signing.json'];
    expect((await sign(home, ...keys, '--continue', 'site')).status).toBe(0);
    const { status } = await home.publish([floodVersion(1)], '--keys', 'KEYS.json');
    expect(status).toBe(0);
    const followed = await followFeed(home.bytes('site/feed.json'), trust, NOW);
    expect(followed).toMatchObject({ ok: true, value: { trust: { keys: { number: 2 } } } });
  });

  test('let a publisher step over a number that a thief has used', async () => {
    const home = await feedHome(root);
    await home.publish([floodVersion(1)]);
    const { stdout } = await home.publish([floodVersion(1)], '--feed-version', '500');
    expect(stdout).toContain('valley version 500, ');
    expect((await opened(home)).manifest.version).toBe(500);
  });
});
