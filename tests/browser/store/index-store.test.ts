/** Compiled names in a cache: what was put comes back, and whatever is wrong with it is "not there". */
import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import type { CompiledNames } from '#lib/engine/compiled-names.ts';
import { createIndexStore } from '#lib/store/index-store.ts';
import { bodyOf, freshName, hold } from './stage.ts';

const RULES = 'rules of today';

/** Bytes that say whose they are. */
async function namesOf(seed: number, length = 40): Promise<CompiledNames> {
  const buffer = async (part: number) => (await bodyOf(3 * seed + part, length)).bytes.buffer;
  return { hot: await buffer(0), cold: await buffer(1), brief: await buffer(2) };
}

/** The keys that are there, past the store. */
async function keysIn(name: string): Promise<IDBValidKey[]> {
  const database = await openDB(name);
  try {
    return await database.getAllKeys('index');
  } finally {
    database.close();
  }
}

/** Puts something there past the store. */
async function putPast(name: string, value: unknown): Promise<void> {
  const database = await openDB(name);
  try {
    await database.put('index', value);
  } finally {
    database.close();
  }
}

describe('compiled names', () => {
  it('come back to this context and to others, as they were put', async () => {
    const name = freshName();
    const [small, large] = [await namesOf(1), await namesOf(2, 3_000_000)];
    const store = createIndexStore(name);
    await store.put('harbour', RULES, small);
    await store.put('bundled:castle', 'rules and packs', large);
    for (const reader of [store, createIndexStore(name)]) {
      expect(await reader.get('harbour', RULES)).toEqual(small);
      expect(await reader.get('bundled:castle', 'rules and packs')).toEqual(large);
    }
  });

  it('of other rules are not there, and give way to those of these', async () => {
    const store = createIndexStore(freshName());
    const [before, after] = [await namesOf(1), await namesOf(2)];
    await store.put('harbour', 'rules of yesterday', before);
    expect(await store.get('harbour', RULES)).toBeUndefined();
    await store.put('harbour', RULES, after);
    expect(await store.get('harbour', RULES)).toEqual(after);
    expect(await store.get('harbour', 'rules of yesterday')).toBeUndefined();
  });

  it('that nobody can ask for go, and no other', async () => {
    const name = freshName();
    const store = createIndexStore(name);
    for (const key of ['a', 'b', 'c']) await store.put(key, RULES, await namesOf(1));
    await store.keepOnly(new Set(['b', 'unknown']));
    expect(await keysIn(name)).toEqual(['b']);
    expect(await store.get('b', RULES)).toBeDefined();
    await store.keepOnly(new Set());
    expect(await keysIn(name)).toEqual([]);
  });
});

describe('a cache that is not what it was', () => {
  it.each<[string, object]>([
    ['without one of its buffers', { stamp: RULES, hot: new ArrayBuffer(8), cold: new ArrayBuffer(8) }],
    ['with a view in place of a buffer', { stamp: RULES, hot: new Uint8Array(8), cold: 1, brief: 2 }],
    ['without a stamp', { hot: new ArrayBuffer(8), cold: new ArrayBuffer(8), brief: new ArrayBuffer(8) }],
    ['without anything', {}],
  ])('(an entry %s) has nothing there, and takes what is put', async (_, entry) => {
    const name = freshName();
    const store = createIndexStore(name);
    const names = await namesOf(1);
    await store.put('harbour', RULES, names);
    await putPast(name, { key: 'harbour', ...entry });
    expect(await store.get('harbour', RULES)).toBeUndefined();
    await store.put('harbour', RULES, names);
    expect(await store.get('harbour', RULES)).toEqual(names);
  });

  it('(a database without its object store) is begun anew', async () => {
    const name = freshName();
    (await hold(name, 1)).close();
    const store = createIndexStore(name);
    expect(await store.get('harbour', RULES)).toBeUndefined();
    await store.keepOnly(new Set());
    const names = await namesOf(1);
    await store.put('harbour', RULES, names);
    expect(await store.get('harbour', RULES)).toEqual(names);
  });

  it('(of a version to come) is begun anew', async () => {
    const name = freshName();
    (await hold(name, 99)).close();
    const store = createIndexStore(name);
    const names = await namesOf(1);
    await store.put('harbour', RULES, names);
    expect(await store.get('harbour', RULES)).toEqual(names);
  });
});

describe('where there is no storage', () => {
  const given = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB') ?? {};
  const giveBack = () => Object.defineProperty(globalThis, 'indexedDB', given);
  afterEach(giveBack);

  it('nothing is there, and nobody is troubled', async () => {
    const store = createIndexStore(freshName());
    const names = await namesOf(1);
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
    await store.put('harbour', RULES, names);
    await store.keepOnly(new Set());
    expect(await store.get('harbour', RULES)).toBeUndefined();
    giveBack();
    await store.put('harbour', RULES, names);
    expect(await store.get('harbour', RULES)).toEqual(names);
  });
});
