/** gzip, as packs travel. */
import { gunzipSync } from 'node:zlib';
import { gzipSync } from 'fflate';
import { LIMITS } from '#lib/facts/limits.ts';
import { fail } from './fail.ts';

/** The first two bytes of gzip (RFC 1952). */
const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

/** Bytes as they were before gzip; others are returned as they are. Throws BadInput if they cannot be unpacked. */
export function unpack(bytes: Uint8Array, name: string): Uint8Array {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LIMITS.packBytes });
  } catch (error) {
    const isLarge = error instanceof RangeError;
    return fail(
      isLarge
        ? `${name}: unpacks to more than ${LIMITS.packBytes} bytes; a pack may have fewer`
        : `${name}: is damaged gzip; copy or build it again`,
    );
  }
}

/**
 * The same text gives the same bytes, on every machine: no time, no file name, one level, and a packer that is part of
 * this project, because zlib's output differs from version to version.
 */
export function packed(text: string): Uint8Array<ArrayBuffer> {
  return gzipSync(new TextEncoder().encode(text), { level: 9, mtime: 0 });
}
