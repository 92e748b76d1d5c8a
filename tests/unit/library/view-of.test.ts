import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { serialisePack } from '#lib/facts/canonical.ts';
import { FEED_LIMITS } from '#lib/feed/limits.ts';
import type { Serving } from '#lib/library/library.ts';
import { EMPTY_LIBRARY, type Generation, type PackRecord } from '#lib/library/record.ts';
import { LibraryViewSchema } from '#lib/library/view.ts';
import { viewOf } from '#lib/library/view-of.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/settings.ts';
import { feedOf } from './feeds.ts';
import { town } from './town.ts';

const NOON = Date.UTC(2026, 10, 22, 12);

const generation = (letter: string, version: number): Generation => ({
  digest: letter.repeat(64),
  bytes: 1_000 + version,
  version,
  title: 'Town',
  stored: '2026-11-20T08:00:00Z',
  fresh: [{ id: 'claim-00', is: 'changed' }],
  share: 0.3,
});

const HARBOUR: PackRecord = {
  id: 'harbour',
  origin: { from: 'feed', feed: 'courier' },
  current: generation('b', 2),
  previous: generation('a', 1),
  pending: { generation: generation('c', 3), why: 'large' },
};
const CASTLE: PackRecord = {
  id: 'castle',
  origin: { from: 'file', name: 'castle.json' },
  current: generation('d', 1),
  previous: null,
  pending: null,
};
const BUNDLED = town('bundled-town', 1);

const SERVING: Serving = {
  record: { ...EMPTY_LIBRARY, generation: 7, packs: [HARBOUR, CASTLE], subscriptions: [feedOf('courier')] },
  packs: [
    { pack: BUNDLED, digest: null },
    { pack: town('harbour', 2), digest: 'b'.repeat(64), undoTo: 1 },
    { pack: town('castle', 1), digest: 'd'.repeat(64) },
  ],
};

async function packViews(serving = SERVING, settings = DEFAULT_SETTINGS) {
  const view = await viewOf(serving, settings, NOON);
  expect(v.parse(LibraryViewSchema, view)).toEqual(view);
  return view.packs;
}

describe('a pack in the view', () => {
  it('says where it comes from, what serves, what waits and what an undo brings back', async () => {
    const [bundled, harbour, castle] = await packViews();
    expect(bundled).toMatchObject({
      from: 'extension',
      private: false,
      fresh: 0,
      enabled: true,
      muted: false,
    });
    expect(bundled?.serves).toMatchObject({
      version: 1,
      toldOn: '2026-05-01',
      bytes: new TextEncoder().encode(serialisePack(BUNDLED)).length,
      entities: 1,
      claims: 18,
    });
    expect(bundled).not.toHaveProperty('stored');
    expect(harbour).toMatchObject({
      from: 'feed',
      feed: 'courier',
      source: 'courier',
      stored: '2026-11-20T08:00:00Z',
      undoTo: 1,
      pending: { version: 3, why: 'large', share: 0.3 },
      fresh: 1,
      serves: { version: 2, bytes: 1_002 },
    });
    expect(castle).toMatchObject({ from: 'file', source: 'castle.json', private: true });
    expect(castle).not.toHaveProperty('feed');
  });

  it('stands where the reader put it, and is as the reader wants it', async () => {
    const packs = await packViews(SERVING, {
      ...DEFAULT_SETTINGS,
      packOrder: ['castle', 'gone'],
      packsOff: ['harbour'],
      packsMuted: ['bundled-town'],
      packsPrivate: ['harbour'],
      packsPublic: ['castle'],
    });
    expect(packs).toMatchObject([
      { id: 'castle', private: false },
      { id: 'bundled-town', muted: true },
      { id: 'harbour', enabled: false, private: true },
    ]);
  });

  it('is the extension’s, with nothing new, where that one serves in place of what was lost', async () => {
    const lost = { pack: town('castle', 3), digest: null, trouble: { why: 'storage-damaged' as const } };
    const [castle] = await packViews({ ...SERVING, packs: [lost] });
    expect(castle).toMatchObject({
      from: 'extension',
      private: false,
      fresh: 0,
      trouble: { why: 'storage-damaged' },
    });
  });

  it('says which feed offers a version in place of the extension’s own', async () => {
    const offered: PackRecord = {
      ...HARBOUR,
      id: 'bundled-town',
      current: null,
      previous: null,
      pending: { generation: generation('e', 4), why: 'new' },
    };
    const record = { ...SERVING.record, packs: [offered, HARBOUR] };
    const [bundled, harbour] = await packViews({ ...SERVING, record });
    expect(bundled?.pending).toEqual({ version: 4, why: 'new', share: 0.3, source: 'courier' });
    expect(harbour?.pending).not.toHaveProperty('source');
  });

  it('has nothing new where the version before serves', async () => {
    const before = { pack: town('harbour', 1), digest: 'a'.repeat(64) };
    const [harbour] = await packViews({ ...SERVING, packs: [before] });
    expect(harbour).toMatchObject({ from: 'feed', fresh: 0, serves: { version: 1, bytes: 1_001 } });
  });
});

describe('a feed in the view', () => {
  it('is told without its keys, with the fingerprint in groups of four', async () => {
    const { feeds } = await viewOf(SERVING, DEFAULT_SETTINGS, NOON);
    expect(feeds[0]).not.toHaveProperty('trust');
    expect(feeds[0]).toMatchObject({ feed: 'courier', stale: false });
    expect(feeds[0]?.fingerprint).toMatch(/^[0-9a-f]{4}(?: [0-9a-f]{4}){15}$/u);
  });

  it('is stale from its expiry on, allowing for a clock that is a little wrong', async () => {
    const expires = Date.parse('2026-12-22T12:00:00Z');
    const stale = async (now: number) => (await viewOf(SERVING, DEFAULT_SETTINGS, now)).feeds[0]?.stale;
    expect(await stale(expires + FEED_LIMITS.clockSkew)).toBe(false);
    expect(await stale(expires + FEED_LIMITS.clockSkew + 1)).toBe(true);
  });

  it('names the new packs that wait for the reader', async () => {
    const first = { ...HARBOUR, current: null, previous: null };
    const record = { ...SERVING.record, packs: [first] };
    const { feeds } = await viewOf({ record, packs: [] }, DEFAULT_SETTINGS, NOON);
    expect(feeds[0]?.waiting).toEqual([{ id: 'harbour', title: 'Town', version: 3 }]);
  });
});

it('tells what is wrong with the storage as a whole', async () => {
  const trouble = { why: 'storage-missing' } as const;
  const view = await viewOf({ ...SERVING, trouble }, DEFAULT_SETTINGS, NOON);
  expect(view).toMatchObject({ generation: 7, trouble });
});
