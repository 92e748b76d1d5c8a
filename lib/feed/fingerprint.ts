/** A key as people compare it: read from a page, a letter or a telephone. */
import { base64url, calculateJwkThumbprint } from 'jose';
import { toHex } from './digest.ts';
import type { PublicKey } from './feed-file.ts';
import { publicOf } from './jws.ts';

/** 64 hex digits once spaces are gone. */
const BARE = /^[0-9a-f]{64}$/u;

/** RFC 7638 thumbprint (SHA-256) of a key: 64 lower-case hex digits in sixteen groups of four. */
export async function fingerprintOf(key: PublicKey): Promise<string> {
  const thumbprint = await calculateJwkThumbprint({ ...publicOf(key) }, 'sha256');
  return toHex(base64url.decode(thumbprint)).replaceAll(/(?<=^(?:.{4})+)(?=.)/gu, ' ');
}

/** True if both are fingerprints and the same one, whatever their spaces and capitals. */
export function sameFingerprint(a: string, b: string): boolean {
  const bare = bareFingerprint(a);
  return BARE.test(bare) && bare === bareFingerprint(b);
}

const bareFingerprint = (text: string): string => text.replaceAll(/\s/gu, '').toLowerCase();
