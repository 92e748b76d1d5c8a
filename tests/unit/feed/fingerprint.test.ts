import { describe, expect, test } from 'vitest';
import { fingerprintOf, sameFingerprint } from '#lib/feed/fingerprint.ts';
import { keyOf } from './keys.ts';

/** The key of RFC 8037, appendix A.2, whose thumbprint appendix A.3 gives. */
const KNOWN = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } as const;
const THUMBPRINT = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';

describe('a fingerprint', () => {
  test('is the thumbprint of RFC 7638, in hex and groups of four', async () => {
    const fingerprint = await fingerprintOf(KNOWN);
    expect(fingerprint).toMatch(/^[0-9a-f]{4}(?: [0-9a-f]{4}){15}$/u);
    expect(Buffer.from(fingerprint.replaceAll(' ', ''), 'hex').toString('base64url')).toBe(THUMBPRINT);
  });

  test('says nothing of the secret half', async () => {
    const key = keyOf(1);
    expect(await fingerprintOf(key)).toBe(await fingerprintOf({ kty: key.kty, crv: key.crv, x: key.x }));
  });

  test('is another for another key', async () => {
    expect(await fingerprintOf(keyOf(1))).not.toBe(await fingerprintOf(keyOf(2)));
  });
});

describe('two fingerprints', () => {
  const hex = '0123456789abcdef'.repeat(4);
  test.each([
    ['in capitals', hex.toUpperCase()],
    ['in groups', hex.replaceAll(/.{4}/gu, '$& ')],
    ['over two lines, with spaces that do not break', `\u00a0${hex.slice(0, 32)}\r\n\t${hex.slice(32)}`],
  ])('are the same %s', (_, other) => {
    expect(sameFingerprint(hex, other)).toBe(true);
    expect(sameFingerprint(other, hex)).toBe(true);
  });

  test.each([
    ['with another last digit', `${hex.slice(0, -1)}e`],
    ['with a digit less', hex.slice(1)],
    ['with a digit more', `${hex}0`],
    ['with another sign within', `${hex.slice(0, 63)}ｆ`],
    ['with colons', hex.replaceAll(/.{2}(?=.)/gu, '$&:')],
    ['where one is empty', ''],
  ])('are not the same %s', (_, other) => {
    expect(sameFingerprint(hex, other)).toBe(false);
    expect(sameFingerprint(other, hex)).toBe(false);
  });

  test('that are none are not the same', () => {
    expect(sameFingerprint('', '')).toBe(false);
    expect(sameFingerprint('abcd', 'abcd')).toBe(false);
  });
});
