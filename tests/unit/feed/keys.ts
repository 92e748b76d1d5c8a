/** Keys for tests: the same ones on every run, made from numbered seeds by Node's own cryptography. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import * as v from 'valibot';
import { type PrivateKey, PrivateKeySchema } from '#lib/feed/publish.ts';

/** What stands before the 32 bytes of a seed in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key that a seed of 32 equal bytes gives. */
export function keyOf(seed: number): PrivateKey {
  const der = Buffer.concat([PKCS8_HEAD, Buffer.alloc(32, seed)]);
  const { kty, crv, x, d } = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({
    format: 'jwk',
  });
  return v.parse(PrivateKeySchema, { kty, crv, x, d });
}

/** The same key for `node:crypto`. */
export const nodeKey = (key: PrivateKey): KeyObject => createPrivateKey({ key: { ...key }, format: 'jwk' });
