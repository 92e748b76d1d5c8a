import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeCertificate } from '#cli/serve/certificate.ts';

const NOON = Date.UTC(2026, 10, 22, 12);

it('a certificate holds for this machine alone, for a week, and can issue no other', async () => {
  const { key, cert, fingerprint, spki } = await makeCertificate(NOON);
  const made = new X509Certificate(cert);
  expect(made.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(made.checkHost('localhost')).toBe('localhost');
  expect(made.checkHost('a.example')).toBeUndefined();
  expect(made.ca).toBe(false);
  expect(made.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(made.verify(made.publicKey)).toBe(true);
  expect(made.validFromDate.toISOString()).toBe('2026-11-22T11:00:00.000Z');
  expect(made.validToDate.toISOString()).toBe('2026-11-29T12:00:00.000Z');
  expect(fingerprint.replaceAll(':', '').toLowerCase()).toBe(
    createHash('sha256').update(made.raw).digest('hex'),
  );
  expect(spki).toHaveLength(44);
});

it('every certificate has a key of its own', async () => {
  const [one, other] = await Promise.all([makeCertificate(), makeCertificate()]);
  expect(one.spki).not.toBe(other.spki);
  expect(one.fingerprint).not.toBe(other.fingerprint);
});
