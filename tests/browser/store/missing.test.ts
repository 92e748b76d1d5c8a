/** Where the browser gives no storage. */
import { afterEach, expect, it } from 'vitest';
import { failureOf } from '#lib/store/failures.ts';
import { createStore } from '#lib/store/store.ts';
import { bodyOf, freshName } from './stage.ts';

const missing = { ok: false, trouble: { why: 'storage-missing' } };

const given = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB') ?? {};
const takeAway = () =>
  Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
const giveBack = () => Object.defineProperty(globalThis, 'indexedDB', given);

afterEach(giveBack);

it('every call says that it is missing, and the next one finds it when it is there', async () => {
  const store = createStore({ name: freshName() });
  const { digest, bytes } = await bodyOf(1);
  takeAway();
  expect(await store.read()).toMatchObject(missing);
  expect(await store.commit((record) => ({ ok: true, value: record }))).toMatchObject(missing);
  expect(await store.stage(digest, bytes)).toMatchObject(missing);
  expect(await store.body(digest)).toMatchObject(missing);
  expect(await store.sweep()).toMatchObject(missing);
  expect(await store.reset()).toMatchObject(missing);
  giveBack();
  expect(await store.read()).toMatchObject({ ok: true });
});

it('knows what the browser throws in a context without storage', async () => {
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-scripts');
  frame.srcdoc = `<script>try { indexedDB.open('x') } catch (error) { parent.postMessage(error, '*') }</script>`;
  const thrown = new Promise<unknown>((resolve) => {
    const listen = ({ source, data }: MessageEvent) => {
      if (source !== frame.contentWindow) return;
      removeEventListener('message', listen);
      resolve(data);
    };
    addEventListener('message', listen);
  });
  document.body.append(frame);
  const error = await thrown;
  frame.remove();
  expect(error).toBeInstanceOf(DOMException);
  expect(failureOf(error)).toMatchObject(missing);
});

it('takes an error that it does not know for no fault of the storage', () => {
  expect(failureOf(new RangeError('out of memory'))).toEqual({
    ok: false,
    trouble: { why: 'interrupted', detail: 'RangeError: out of memory' },
  });
  expect(failureOf('a text')).toEqual({ ok: false, trouble: { why: 'interrupted', detail: 'a text' } });
});
