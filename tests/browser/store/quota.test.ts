/** No room: Chromium is given so little that real writes fail, and what was there before serves on. */
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import type { StorePort } from '#lib/library/ports.ts';
import { bodiesOf } from '#lib/library/record.ts';
import { createIndexStore } from '#lib/store/index-store.ts';
import { createStore } from '#lib/store/store.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { quantity } from '#tests/harness/quantity.ts';
import { type Body, bodyOf, clearData, freshName, lookInto, packOf, withPacks } from './stage.ts';

const { origin } = location;
const FILLER = 'filler';

/**
 * Gives the origin this many bytes, none of which is in use: whatever other tests left is deleted, because the browser
 * counts against the room it measured when the first database was opened.
 */
async function giveRoom(bytes: number): Promise<void> {
  await clearData();
  await cdp().send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
}

/** Takes all the room there is, to the last byte that can be written. */
async function fill(): Promise<void> {
  const filler: IDBPDatabase = await openDB(FILLER, 1, {
    upgrade: (database) => database.createObjectStore('filler', { autoIncrement: true }),
  });
  let refused = 0;
  for (let size = 1 << 21; size >= 1; ) {
    const { bytes } = await bodyOf(size, size);
    const fits = await filler.put('filler', bytes).then(
      () => true,
      () => false,
    );
    if (fits) continue;
    refused += 1;
    size >>= 1;
  }
  filler.close();
  expect(refused).toBe(22);
}

beforeEach(() => giveRoom(4_000_000));
afterEach(async () => {
  await deleteDB(FILLER);
  await clearData();
  // Without a size the limit is lifted.
  await cdp().send('Storage.overrideQuotaForOrigin', { origin });
});

const noRoom = { ok: false, trouble: { why: 'no-room' } };

/** A library with one pack, stored while there was room. */
async function settled(name: string): Promise<Body> {
  const store = createStore({ name });
  const body = await bodyOf(1, 50_000);
  expect(await store.stage(body.digest, body.bytes)).toEqual(done(undefined));
  expect(await store.commit(withPacks(packOf('harbour', body)))).toMatchObject({ ok: true });
  return body;
}

describe('where there is no room', () => {
  it.each([
    ['small', 40],
    ['large', 1_000_000],
  ])('a %s body is not staged, and nothing of it remains', async (_, length) => {
    const name = freshName();
    const body = await settled(name);
    const before = await lookInto(name);
    await fill();
    const store = createStore({ name });
    const refused = await bodyOf(2, length);
    expect(await store.stage(refused.digest, refused.bytes)).toMatchObject(noRoom);
    expect(await lookInto(name)).toEqual(before);
    expect(await store.sweep()).toEqual(done(0));
    expect(await store.body(body.digest)).toEqual(done(body.bytes));
  });

  it('a record is not flipped: the old one serves, and its bodies are all there', async () => {
    const name = freshName();
    const body = await settled(name);
    const store = createStore({ name });
    const staged = await bodyOf(2, 50_000);
    await store.stage(staged.digest, staged.bytes);
    await fill();
    const before = await lookInto(name);
    // A smaller one might find room where the present one stands.
    const packs = [packOf('harbour', staged, body), packOf('bridge', staged)];
    expect(await store.commit(withPacks(...packs))).toMatchObject(noRoom);
    expect(await lookInto(name)).toEqual(before);
    expect(await store.body(body.digest)).toEqual(done(body.bytes));
    expect(await store.sweep()).toEqual(done(1));
    expect((await lookInto(name)).digests).toEqual([body.digest]);
  });

  it('bodies that a commit would drop stay when it fails', async () => {
    const name = freshName();
    const body = await settled(name);
    const [second, third] = [await bodyOf(2), await bodyOf(3)];
    const store = createStore({ name });
    for (const { digest, bytes } of [second, third]) await store.stage(digest, bytes);
    await store.commit(withPacks(packOf('harbour', second, body)));
    await fill();
    const before = await lookInto(name);
    const more = Array.from({ length: 20 }, (_, at) => packOf(`pack-${at}`, third, second));
    expect(await store.commit(withPacks(...more))).toMatchObject(noRoom);
    expect(await lookInto(name)).toEqual(before);
    expect(await store.body(body.digest)).toEqual(done(body.bytes));
  });

  it('works again as soon as there is', async () => {
    const name = freshName();
    await settled(name);
    await fill();
    const store = createStore({ name });
    const refused = await bodyOf(2, 100_000);
    expect(await store.stage(refused.digest, refused.bytes)).toMatchObject(noRoom);
    await deleteDB(FILLER);
    expect(await store.stage(refused.digest, refused.bytes)).toEqual(done(undefined));
    expect(await store.commit(withPacks(packOf('harbour', refused)))).toMatchObject({ ok: true });
    expect((await lookInto(name)).digests).toEqual([refused.digest]);
  });
});

it('names for which there is no room are not there, and keep nothing from being stored later', async () => {
  const name = freshName();
  const body = await settled(freshName());
  const index = createIndexStore(name);
  const [before, { bytes }] = [body.bytes.buffer, await bodyOf(2, 1_000_000)];
  await index.put('small', 'rules', { hot: before, cold: before, brief: before });
  await fill();
  await index.put('large', 'rules', { hot: bytes.buffer, cold: before, brief: before });
  expect(await index.get('large', 'rules')).toBeUndefined();
  expect((await index.get('small', 'rules'))?.hot).toEqual(before);
  await deleteDB(FILLER);
  await index.put('large', 'rules', { hot: bytes.buffer, cold: before, brief: before });
  expect((await index.get('large', 'rules'))?.hot).toEqual(bytes.buffer);
});

const ROOMS = quantity(60, 12, 'sizes of room');

type End = 'before' | 'staging' | 'flipping' | 'never';

/** Installs a pack, then updates to three others, with so much room (bytes); answers where the room ended. */
async function update(name: string, room: number): Promise<End> {
  const [old, ...fresh] = await Promise.all([1, 2, 3, 4].map((seed) => bodyOf(seed, 60_000)));
  await giveRoom(room);
  const store = createStore({ name });
  const first = await install(store, old === undefined ? [] : [old]);
  const second = first.committed.ok ? await install(store, fresh) : first;
  await cdp().send('Storage.overrideQuotaForOrigin', { origin });

  const holds = second.committed.ok ? second.committed : first.committed;
  if (holds.ok) expect(await store.read()).toEqual(holds);
  if (!first.committed.ok) return 'before';
  if (second.committed.ok) return 'never';
  return second.isStaged ? 'flipping' : 'staging';
}

async function install(store: StorePort, bodies: readonly Body[]) {
  const staged: Outcome<undefined>[] = [];
  for (const { digest, bytes } of bodies) staged.push(await store.stage(digest, bytes));
  for (const outcome of staged) if (!outcome.ok) expect(outcome).toMatchObject(noRoom);
  const isStaged = staged.every(({ ok }) => ok);
  const packs = bodies.map((body, at) => packOf(`pack-${at}`, body));
  const committed = isStaged ? await store.commit(withPacks(...packs)) : trouble('no-room');
  if (!committed.ok) expect(committed).toMatchObject(noRoom);
  return { committed, isStaged };
}

it(`${ROOMS.words} leave the library whole, wherever in an update the room ends`, async () => {
  const ends: Record<End, number> = { before: 0, staging: 0, flipping: 0, never: 0 };
  for (let at = 0; at < ROOMS.count; at += 1) {
    const name = freshName();
    ends[await update(name, 1 + Math.round((at * 500_000) / ROOMS.count))] += 1;
    const store = createStore({ name });
    const record = await store.read();
    const named = record.ok ? [...bodiesOf(record.value)].sort() : ['unreadable'];
    await store.sweep();
    expect((await lookInto(name)).digests).toEqual(named);
    for (const digest of named) expect(await store.body(digest)).toMatchObject({ ok: true });
  }
  console.log(`The room ended: ${JSON.stringify(ends)}.`);
  expect(Math.min(ends.before, ends.staging, ends.never)).toBeGreaterThan(0);
});
