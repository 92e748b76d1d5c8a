/** Packing and unpacking with the platform's own gzip. */
import type { OnBytes } from '#lib/library/ports.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { join } from './join.ts';
import { TRANSPORT_LIMITS } from './limits.ts';

/**
 * Unpacks gzip. A small file can unpack to a giant: it is fed in small pieces, and nothing more is read beyond `cap`
 * bytes and one chunk.
 * @param onBytes told of every byte that came out, those beyond the cap as well
 * @param piece bytes fed at a time
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  cap: number,
  signal: AbortSignal,
  onBytes: OnBytes = () => {},
  piece: number = TRANSPORT_LIMITS.gzipPiece,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of inPieces(bytes, piece).pipeThrough(new DecompressionStream('gzip'))) {
      if (signal.aborted) return trouble('cancelled');
      chunks.push(chunk);
      length += chunk.length;
      onBytes(length, undefined);
      if (length > cap) return trouble('too-long', `unpacks to more than ${cap} bytes`);
    }
  } catch {
    return trouble('unreadable', 'no gzip, or damaged');
  }
  return signal.aborted ? trouble('cancelled') : done(join(chunks, length));
}

/** Packs into gzip. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Gives out the next piece when the one before has been used up. */
function inPieces(bytes: Uint8Array<ArrayBuffer>, piece: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.subarray(at, at + piece));
        at += piece;
      },
    },
    { highWaterMark: 0 },
  );
}
