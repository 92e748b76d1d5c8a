/** A certificate made on the spot, so that a feed can be tried over HTTPS on the publisher's own machine. */
import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
  /** Private key and certificate, PEM. Neither is ever written to a disk. */
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of the certificate, as browsers show it: upper-case hex pairs with colons. */
  readonly fingerprint: string;
  /** SHA-256 of its public key, base64: what Chromium's `--ignore-certificate-errors-spki-list` wants. */
  readonly spki: string;
}

const HOUR = 3_600_000;

/** Long enough to try a feed over a weekend, short enough to be worth nothing afterwards. */
const VALID = 7 * 24 * HOUR;

/** Clocks of two devices on one desk differ by less. */
const SKEW = HOUR;

/**
 * A new P-256 key and a certificate signed by itself, for `localhost` and 127.0.0.1, that can issue no others.
 * @param now milliseconds since 1970
 */
export async function makeCertificate(now: number = Date.now()): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - SKEW),
    notAfterDate: new Date(now + VALID),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  const { fingerprint256, publicKey } = new X509Certificate(made.cert);
  const spki = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');
  return { key: made.private, cert: made.cert, fingerprint: fingerprint256, spki };
}
