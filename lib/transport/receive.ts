/** Reads the body of an answer, and stops where it goes beyond what was allowed. */
import type { OnBytes } from '#lib/library/ports.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { join } from './join.ts';
import type { Watch } from './watch.ts';

/** First byte of a gzip file (RFC 1952). */
const GZIP = 0x1f;

/** A host that unpacks on the way: what arrives is not what was signed. */
const UNPACKED =
  'sent with a Content-Encoding header, so browsers unpack it on the way; ' +
  'the publisher has to serve .gz files as application/gzip without Content-Encoding';

/**
 * The whole body. `too-long` as soon as it is known, at most one chunk beyond the cap; `cut-short` if it ends early;
 * `wrong-bytes` if an address of a gzip file gives what was one.
 */
export async function receive(
  response: Response,
  { url, cap }: { readonly url: URL; readonly cap: number },
  watch: Watch,
  onBytes: OnBytes,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const total = announced(response);
  if (total !== undefined && total > cap) return trouble('too-long', `${total} bytes; at most ${cap}`);
  const isUnpacked = (chunk: Uint8Array) =>
    response.headers.has('Content-Encoding') && url.pathname.endsWith('.gz') && chunk[0] !== GZIP;

  const chunks: Uint8Array[] = [];
  let received = 0;
  try {
    for await (const chunk of response.body ?? []) {
      watch.heard();
      if (received === 0 && isUnpacked(chunk)) return trouble('wrong-bytes', UNPACKED);
      chunks.push(chunk);
      received += chunk.length;
      onBytes(received, total);
      if (received > cap) return trouble('too-long', `more than ${cap} bytes`);
    }
  } catch {
    return watch.verdict() ?? cutShort(received, total);
  }
  // Firefox ends a body that stops before its announced length as if it were whole.
  if (total !== undefined && received < total) return cutShort(received, total);
  return done(join(chunks, received));
}

/** Length of the body in bytes as its host announces it; undefined where that is the length of something packed. */
function announced({ headers }: Response): number | undefined {
  const length = headers.get('Content-Length');
  if (length === null || headers.has('Content-Encoding') || !/^\d{1,15}$/u.test(length)) return undefined;
  return Number(length);
}

const cutShort = (received: number, total: number | undefined) =>
  trouble('cut-short', total === undefined ? `after ${received} bytes` : `${received} of ${total} bytes`);
