/** What is stored comes back, and a commit is all or nothing. */
import { describe, expect, it } from 'vitest';
import { EMPTY_LIBRARY } from '#lib/library/record.ts';
import { createConnection } from '#lib/store/connection.ts';
import { STORE_LIMITS } from '#lib/store/limits.ts';
import { createStore } from '#lib/store/store.ts';
import { done, trouble } from '#lib/trouble/outcome.ts';
import { bodyOf, freshName, lookInto, packOf, past, withPacks } from './stage.ts';

describe('a store', () => {
  it('holds the empty library where nothing was ever stored', async () => {
    const store = createStore({ name: freshName() });
    expect(await store.read()).toEqual(done(EMPTY_LIBRARY));
  });

  it('gives back a record and its bodies, to this context and to others', async () => {
    const name = freshName();
    const [small, large] = [await bodyOf(1), await bodyOf(2, 3_000_000)];
    const store = createStore({ name });
    expect(await store.stage(small.digest, small.bytes)).toEqual(done(undefined));
    expect(await store.stage(large.digest, large.bytes)).toEqual(done(undefined));
    const record = { ...EMPTY_LIBRARY, generation: 1, packs: [packOf('harbour', small, large)] };
    expect(await store.commit(withPacks(packOf('harbour', small, large)))).toEqual(done(record));
    for (const reader of [store, createStore({ name })]) {
      expect(await reader.read()).toEqual(done(record));
      expect(await reader.body(small.digest)).toEqual(done(small.bytes));
      expect(await reader.body(large.digest)).toEqual(done(large.bytes));
    }
  });

  it('counts commits itself, whatever the change says of them', async () => {
    const store = createStore({ name: freshName() });
    await store.commit((record) => done({ ...record, generation: 40 }));
    expect(await store.commit(done)).toEqual(done({ ...EMPTY_LIBRARY, generation: 2 }));
  });

  it('shows the change the record as it is at that moment, so that none is lost', async () => {
    const name = freshName();
    const bodies = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((seed) => bodyOf(seed)));
    const stores = bodies.map(() => createStore({ name }));
    await Promise.all(bodies.map(({ digest, bytes }, at) => stores[at]?.stage(digest, bytes)));
    await Promise.all(
      bodies.map((body, at) =>
        stores[at]?.commit((record) =>
          done({ ...record, packs: [...record.packs, packOf(`pack-${at}`, body)] }),
        ),
      ),
    );
    const read = await createStore({ name }).read();
    expect(read.ok && read.value.generation).toBe(8);
    expect(read.ok && read.value.packs.map(({ id }) => id).sort()).toEqual(
      bodies.map((_, at) => `pack-${at}`),
    );
  });

  it('stages a body twice as if once', async () => {
    const name = freshName();
    const store = createStore({ name });
    const body = await bodyOf(1);
    await store.stage(body.digest, body.bytes);
    expect(await store.stage(body.digest, body.bytes)).toEqual(done(undefined));
    expect((await lookInto(name)).digests).toEqual([body.digest]);
  });

  it('stores of a part of a buffer that part alone', async () => {
    const name = freshName();
    const store = createStore({ name });
    const body = await bodyOf(1);
    const around = new Uint8Array(1_000);
    around.set(body.bytes, 100);
    await store.stage(body.digest, around.subarray(100, 100 + body.bytes.length));
    expect(await store.body(body.digest)).toEqual(done(body.bytes));
    const stored = await past(name, (database) => database.get('bodies', body.digest));
    expect(stored?.bytes.buffer.byteLength).toBe(body.bytes.length);
  });

  it('drops the bodies that a commit names no more, and no other', async () => {
    const name = freshName();
    const store = createStore({ name });
    const [first, second, third, staged] = [
      await bodyOf(1),
      await bodyOf(2),
      await bodyOf(3),
      await bodyOf(4),
    ];
    for (const { digest, bytes } of [first, second, third, staged]) await store.stage(digest, bytes);
    await store.commit(withPacks(packOf('harbour', second, first)));
    await store.commit(withPacks(packOf('harbour', third, second)));
    expect((await lookInto(name)).digests).toEqual(
      [second, third, staged].map(({ digest }) => digest).sort(),
    );
  });

  it('asks for strict durability whenever it writes', async () => {
    const connection = createConnection(freshName(), STORE_LIMITS);
    const durability = await connection.transact(['library', 'bodies'], 'readwrite', async (transaction) =>
      done(transaction.durability),
    );
    expect(durability).toEqual(done('strict'));
  });

  it('sweeps away what no record names, and says how many', async () => {
    const name = freshName();
    const store = createStore({ name });
    const [named, ...orphans] = [await bodyOf(1), await bodyOf(2), await bodyOf(3)];
    for (const { digest, bytes } of [named, ...orphans]) await store.stage(digest, bytes);
    await store.commit(withPacks(packOf('harbour', named)));
    expect(await store.sweep()).toEqual(done(2));
    expect(await store.sweep()).toEqual(done(0));
    expect((await lookInto(name)).digests).toEqual([named.digest]);
  });

  it('begins anew when reset', async () => {
    const name = freshName();
    const store = createStore({ name });
    const body = await bodyOf(1);
    await store.stage(body.digest, body.bytes);
    await store.commit(withPacks(packOf('harbour', body)));
    expect(await store.reset()).toEqual(done(undefined));
    expect(await lookInto(name)).toEqual({ record: undefined, digests: [] });
    expect(await store.commit(done)).toEqual(done({ ...EMPTY_LIBRARY, generation: 1 }));
  });
});

describe('a commit that does not come about leaves everything as it was', () => {
  const long = 'x'.repeat(300);

  it.each([
    ['answers a trouble', () => trouble('older'), { why: 'older' }],
    [
      'throws',
      () => {
        throw new TypeError('no such pack');
      },
      { why: 'interrupted', detail: 'TypeError: no such pack' },
    ],
    [
      'leaves a record that could not be read back',
      (record: typeof EMPTY_LIBRARY) =>
        done({ ...record, packs: record.packs.map((pack) => ({ ...pack, id: `${long} ${long}` })) }),
      { why: 'interrupted' },
    ],
    [
      'names a body that was never staged',
      (record: typeof EMPTY_LIBRARY) =>
        done({
          ...record,
          packs: record.packs.map((pack) => ({
            ...pack,
            previous: pack.current && { ...pack.current, digest: 'f'.repeat(64) },
          })),
        }),
      { why: 'interrupted', detail: `${'f'.repeat(64)} is not stored` },
    ],
  ])('when the change %s', async (_, change, expected) => {
    const name = freshName();
    const store = createStore({ name });
    const [current, previous, staged] = [await bodyOf(1), await bodyOf(2), await bodyOf(3)];
    for (const { digest, bytes } of [current, previous, staged]) await store.stage(digest, bytes);
    await store.commit(withPacks(packOf('harbour', current, previous)));
    const before = await lookInto(name);
    expect(before.digests).toHaveLength(3);

    expect(await store.commit(change)).toMatchObject({ ok: false, trouble: expected });
    expect(await lookInto(name)).toEqual(before);
    expect(await store.commit(done)).toMatchObject({ ok: true, value: { generation: 2 } });
  });
});
