/** How the feed server sends a body: whole, in pieces, cut, held, or without end. */
import type { ServerResponse } from 'node:http';

export interface Answer {
  /** 200 unless said, or 304 where the request names `etag` or `lastModified`. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** With its quotes. */
  readonly etag?: string;
  /** An HTTP date. */
  readonly lastModified?: string;
  /** Ends the connection before the head, or announces the whole body and ends it after this many bytes. */
  readonly cutAt?: number | 'head';
  /** Sends nothing at all (`head`), or the head and this many bytes, then waits to be released. */
  readonly holdAt?: number | 'head';
  /** Sends the body again and again, and announces no length. */
  readonly endless?: boolean;
  /** Announces no length. */
  readonly unannounced?: boolean;
  /** Most bytes in one write. */
  readonly piece?: number;
}

/** Most bytes in one write, unless the answer says otherwise. */
const PIECE = 64 * 1024;

/**
 * Sends head and body.
 * @param count told of the bytes of each piece that the connection took
 * @param hold resolves when the answer may go on
 */
export async function sendBody(
  response: ServerResponse,
  answer: Answer,
  headers: Readonly<Record<string, string>>,
  count: (bytes: number) => void,
  hold: () => Promise<void>,
): Promise<void> {
  if (answer.cutAt === 'head') return void response.destroy();
  const body = typeof answer.body === 'string' ? new TextEncoder().encode(answer.body) : answer.body;
  const bytes = body ?? new Uint8Array(0);
  const { status = 200, cutAt, holdAt, endless = false, unannounced = false, piece = PIECE } = answer;
  const length = endless || unannounced || body === undefined ? {} : { 'Content-Length': bytes.length };
  response.writeHead(status, { ...length, ...headers });
  response.flushHeaders();
  const send = (part: Uint8Array) => sendPieces(response, part, piece, count);
  const stop = typeof holdAt === 'number' ? holdAt : 0;
  if (typeof holdAt === 'number') {
    await send(bytes.subarray(0, stop));
    await hold();
  }
  await send(bytes.subarray(stop, cutAt));
  while (endless && !response.destroyed) await send(bytes);
  if (cutAt === undefined) response.end();
  else response.destroy();
}

/** Sends pieces one after another, each when the connection has taken the one before. */
async function sendPieces(
  response: ServerResponse,
  bytes: Uint8Array,
  piece: number,
  count: (bytes: number) => void,
): Promise<void> {
  for (let from = 0; from < bytes.length && !response.destroyed; from += piece) {
    const part = bytes.subarray(from, from + piece);
    if (await isTaken(response, part)) count(part.length);
  }
}

const isTaken = (response: ServerResponse, part: Uint8Array) =>
  new Promise<boolean>((resolve) => {
    const dropped = () => resolve(false);
    response.once('close', dropped);
    response.write(part, (error) => {
      response.off('close', dropped);
      resolve(!error);
    });
  });
