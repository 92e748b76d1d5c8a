/** Storage that is not what it was: it is said, nothing of it is believed, and a reset makes it usable. */
import { describe, expect, it } from 'vitest';
import { EMPTY_LIBRARY } from '#lib/library/record.ts';
import { RECORD_KEY } from '#lib/store/schema.ts';
import { createStore } from '#lib/store/store.ts';
import { done } from '#lib/trouble/outcome.ts';
import { bodyOf, freshName, hold, lookInto, packOf, past, withPacks } from './stage.ts';

const damaged = (detail: string) => ({ ok: false, trouble: { why: 'storage-damaged', detail } });

async function worksAfterReset(name: string): Promise<void> {
  const store = createStore({ name });
  expect(await store.reset()).toEqual(done(undefined));
  expect(await store.read()).toEqual(done(EMPTY_LIBRARY));
  const body = await bodyOf(9);
  await store.stage(body.digest, body.bytes);
  expect(await store.commit(withPacks(packOf('harbour', body)))).toMatchObject({ ok: true });
  expect(await store.body(body.digest)).toEqual(done(body.bytes));
}

describe('a record that is not one', () => {
  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'record'],
    ['a list', [EMPTY_LIBRARY]],
    ['of a format to come', { ...EMPTY_LIBRARY, format: 2 }],
    ['without its packs', { format: 1, generation: 3, subscriptions: [] }],
    ['with a field that nobody knows', { ...EMPTY_LIBRARY, more: true }],
    ['counted below zero', { ...EMPTY_LIBRARY, generation: -1 }],
    [
      'with a digest that is none',
      { ...EMPTY_LIBRARY, packs: [{ id: 'harbour', current: { digest: '..' } }] },
    ],
  ])('(%s) is not believed, and nothing is dropped for it', async (_, record) => {
    const name = freshName();
    const body = await bodyOf(1);
    const store = createStore({ name });
    await store.stage(body.digest, body.bytes);
    await past(name, (database) => database.put('library', record, RECORD_KEY));
    const before = await lookInto(name);

    expect(await store.read()).toEqual(damaged('record'));
    expect(await store.commit(done)).toEqual(damaged('record'));
    expect(await store.sweep()).toEqual(damaged('record'));
    expect(await lookInto(name)).toEqual(before);
    // What a repair can still use.
    expect(await store.body(body.digest)).toEqual(done(body.bytes));
    await worksAfterReset(name);
  });
});

describe('a body that is not what it was', () => {
  it.each<[string, 'differs' | 'is missing', (bytes: Uint8Array) => unknown]>([
    ['its first bit flipped', 'differs', (bytes) => bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte))],
    ['its last bit flipped', 'differs', (bytes) => bytes.map((byte, at) => (at === 39 ? byte ^ 128 : byte))],
    ['its end cut off', 'differs', (bytes) => bytes.slice(0, 39)],
    ['one byte more', 'differs', (bytes) => new Uint8Array([...bytes, 0])],
    ['empty', 'differs', () => new Uint8Array(0)],
    ['another kind of thing', 'is missing', () => 'bytes'],
    ['without bytes', 'is missing', () => undefined],
  ])('(%s) is not handed out', async (_, how, damage) => {
    const name = freshName();
    const [body, other] = [await bodyOf(1), await bodyOf(2)];
    const store = createStore({ name });
    for (const { digest, bytes } of [body, other]) await store.stage(digest, bytes);
    await store.commit(withPacks(packOf('harbour', body, other)));
    const bytes = damage(body.bytes) as Uint8Array;
    await past(name, (database) => database.put('bodies', { digest: body.digest, bytes }));

    expect(await store.body(body.digest)).toEqual(damaged(`${body.digest} ${how}`));
    expect(await store.body(other.digest)).toEqual(done(other.bytes));
    // Staged once more, it is whole again.
    await store.stage(body.digest, body.bytes);
    expect(await store.body(body.digest)).toEqual(done(body.bytes));
  });

  it('(no longer there) is said to be missing, and what remains can still be changed', async () => {
    const name = freshName();
    const [body, other] = [await bodyOf(1), await bodyOf(2)];
    const store = createStore({ name });
    for (const { digest, bytes } of [body, other]) await store.stage(digest, bytes);
    await store.commit(withPacks(packOf('harbour', body, other)));
    await past(name, (database) => database.delete('bodies', body.digest));

    expect(await store.body(body.digest)).toEqual(damaged(`${body.digest} is missing`));
    expect(await store.commit(withPacks(packOf('harbour', other)))).toMatchObject({ ok: true });
    expect(await store.body(other.digest)).toEqual(done(other.bytes));
    await worksAfterReset(name);
  });
});

it('says so of a database that lacks what ours has', async () => {
  const name = freshName();
  (await hold(name, 1)).close();
  const store = createStore({ name });
  const body = await bodyOf(1);
  expect(await store.read()).toEqual(damaged('NotFoundError'));
  expect(await store.commit(done)).toEqual(damaged('NotFoundError'));
  expect(await store.stage(body.digest, body.bytes)).toEqual(damaged('NotFoundError'));
  await worksAfterReset(name);
});
