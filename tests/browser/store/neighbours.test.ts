/** Other contexts at the same database: those that are in the way, those we are in the way of, and newer ones. */
import { deleteDB, openDB, unwrap } from 'idb';
import { describe, expect, it } from 'vitest';
import { EMPTY_LIBRARY } from '#lib/library/record.ts';
import { createConnection } from '#lib/store/connection.ts';
import { STORE_LIMITS, type StoreLimits } from '#lib/store/limits.ts';
import { STEPS, type Step } from '#lib/store/schema.ts';
import { createStore } from '#lib/store/store.ts';
import { done } from '#lib/trouble/outcome.ts';
import { bodyOf, clearData, freshName, hold, lookInto, packOf, withPacks } from './stage.ts';

/** Whoever is in the way here never lets go by itself, so waiting longer would change nothing; … */
const impatient = () => ({ blockedMs: 50, silentMs: 500 });
/** … and once it has let go, a busy machine may take its time. */
const becomePatient = (limits: { blockedMs: number; silentMs: number }) =>
  Object.assign(limits, STORE_LIMITS);

const blocked = { ok: false, trouble: { why: 'storage-blocked' } };

describe('an upgrade', () => {
  const next: readonly Step[] = [...STEPS, (database) => void unwrap(database).createObjectStore('later')];

  /** A connection of the next schema, and the names of the object stores it finds. */
  const upgrading = (name: string, limits: StoreLimits = STORE_LIMITS) => {
    const connection = createConnection(name, limits, next);
    return () =>
      connection.transact(['library'], 'readonly', async ({ db }) => done([...db.objectStoreNames]));
  };

  it('keeps what is there and takes the steps that are missing', async () => {
    const name = freshName();
    await createStore({ name }).commit(done);
    expect(await upgrading(name)()).toEqual(done(['bodies', 'later', 'library']));
    const kept = await createConnection(name, STORE_LIMITS, next).transact(
      ['library'],
      'readonly',
      async (transaction) => done(await transaction.objectStore('library').get('record')),
    );
    expect(kept).toEqual(done({ ...EMPTY_LIBRARY, generation: 1 }));
  });

  it('says that it is blocked by a context that does not let go, and goes on once it does', async () => {
    const name = freshName();
    await createStore({ name }).commit(done);
    const neighbour = await hold(name, STEPS.length);
    const limits = impatient();
    const storeNames = upgrading(name, limits);
    expect(await storeNames()).toMatchObject(blocked);
    expect(await storeNames()).toMatchObject(blocked);
    neighbour.close();
    becomePatient(limits);
    expect(await storeNames()).toEqual(done(['bodies', 'later', 'library']));
  });
});

describe('a store lets go at once', () => {
  it('of a database that a newer version wants to upgrade, and then says so', async () => {
    const name = freshName();
    const store = createStore({ name });
    await store.commit(done);
    let waited = 0;
    const newer = await openDB(name, STEPS.length + 1, { blocked: () => (waited += 1) });
    newer.close();
    expect(waited).toBe(0);
    expect(await store.read()).toMatchObject({ ok: false, trouble: { why: 'storage-newer' } });
    expect(await store.commit(done)).toMatchObject({ ok: false, trouble: { why: 'storage-newer' } });
  });

  it('though a commit is under way, which is completed first', async () => {
    const name = freshName();
    const store = createStore({ name });
    await store.read();
    const commit = store.commit(done);
    let waited = 0;
    const newer = await openDB(name, STEPS.length + 1, { blocked: () => (waited += 1) });
    expect(await commit).toEqual(done({ ...EMPTY_LIBRARY, generation: 1 }));
    expect(await newer.get('library', 'record')).toEqual({ ...EMPTY_LIBRARY, generation: 1 });
    newer.close();
    expect(waited).toBe(0);
  });

  it('of a database that is deleted, and begins anew', async () => {
    const name = freshName();
    const store = createStore({ name });
    const body = await bodyOf(1);
    await store.stage(body.digest, body.bytes);
    await store.commit(withPacks(packOf('harbour', body)));
    let waited = 0;
    await deleteDB(name, { blocked: () => (waited += 1) });
    expect(waited).toBe(0);
    expect(await store.read()).toEqual(done(EMPTY_LIBRARY));
    expect(await store.commit(done)).toEqual(done({ ...EMPTY_LIBRARY, generation: 1 }));
  });
});

describe('a reset', () => {
  it('says that it is blocked, and takes place once the other context lets go', async () => {
    const name = freshName();
    const limits = impatient();
    const store = createStore({ name, limits });
    const body = await bodyOf(1);
    await store.stage(body.digest, body.bytes);
    await store.commit(withPacks(packOf('harbour', body)));
    const neighbour = await hold(name, STEPS.length);
    expect(await store.reset()).toMatchObject(blocked);
    // Nobody is shown what is about to be deleted.
    expect(await store.read()).toMatchObject(blocked);
    neighbour.close();
    becomePatient(limits);
    expect(await store.read()).toEqual(done(EMPTY_LIBRARY));
    expect(await lookInto(name)).toEqual({ record: undefined, digests: [] });
  });

  it('makes a database of a newer version usable', async () => {
    const name = freshName();
    (await hold(name, 7)).close();
    const store = createStore({ name });
    expect(await store.read()).toMatchObject({ ok: false, trouble: { why: 'storage-newer' } });
    expect(await store.reset()).toEqual(done(undefined));
    expect(await store.commit(done)).toEqual(done({ ...EMPTY_LIBRARY, generation: 1 }));
  });
});

it('works on when the browser has cleared its data, whatever was under way', async () => {
  const name = freshName();
  const store = createStore({ name });
  const troubles = new Set<string>();
  for (let round = 0; round < 20; round += 1) {
    const body = await bodyOf(round, 200_000);
    expect(await store.stage(body.digest, body.bytes)).toEqual(done(undefined));
    expect(await store.commit(withPacks(packOf('harbour', body)))).toMatchObject({ ok: true });
    const cleared = clearData();
    for (let at = 0; at < round; at += 1) {
      const outcome = await store.commit(done);
      if (!outcome.ok) troubles.add(outcome.trouble.why);
    }
    await cleared;
    const { record } = await lookAfter(name);
    expect(await store.read()).toEqual(done(record ?? EMPTY_LIBRARY));
    expect(await store.sweep()).toEqual(done(0));
  }
  expect([...troubles].filter((why) => why !== 'storage-missing')).toEqual([]);
});

/** The browser may still be clearing: then it closes the connection of whoever opens one. */
async function lookAfter(name: string, tries = 5): ReturnType<typeof lookInto> {
  try {
    return await lookInto(name);
  } catch (error) {
    if (tries === 0) throw error;
    return lookAfter(name, tries - 1);
  }
}
