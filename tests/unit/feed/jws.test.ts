import { expect, test } from 'vitest';
import { verifiedPayload } from '#lib/feed/jws.ts';
import { jws, publicHalf } from './forge.ts';
import { keyOf } from './keys.ts';

const [one, two] = [keyOf(1), keyOf(2)];
const [first, second] = [publicHalf(one), publicHalf(two)];

test('a payload is given out when just these keys signed it, in this order', async () => {
  const signed = jws('contents', { key: one }, { key: two });
  expect(await verifiedPayload(signed, [first, second])).toEqual(new TextEncoder().encode('contents'));
});

test.each([
  ['too few', [first]],
  ['too many', [first, second, publicHalf(keyOf(3))]],
  ['none', []],
  ['in another order', [second, first]],
  ['one twice', [first, first]],
])('a payload is kept back when the keys are %s', async (_, keys) => {
  expect(await verifiedPayload(jws('contents', { key: one }, { key: two }), keys)).toBeUndefined();
});

test('a payload that nobody signed is kept back', async () => {
  expect(await verifiedPayload(jws('contents'), [])).toBeUndefined();
});
