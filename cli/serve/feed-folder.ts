/** Answers requests for a published feed out of its folder: `feed.json` and the packs beside it, and nothing else. */
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { isUnchanged } from './conditional.ts';

/** The only addresses there are. A key or a draft that lies in the folder cannot be asked for. */
const FEED = '/feed.json';
const PACK = /^\/packs\/[a-z0-9]+(?:[.-][a-z0-9]+)*\.json\.gz$/u;

/** The feed changes with every publication; a pack's name holds its version, so its bytes never change. */
const FEED_CACHE = 'max-age=60';
const PACK_CACHE = 'public, max-age=31536000, immutable';

interface Found {
  readonly bytes: Buffer;
  readonly type: string;
  readonly cache: string;
  readonly etag: string;
  readonly lastModified: string;
}

/** Answers one request. Packs travel as files of type gzip, without `Content-Encoding`: their digest is of these bytes. */
export async function respondFromFolder(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return end(response, 405, { Allow: 'GET, HEAD' });
  const found = await find(folder, request.url ?? '/');
  if (found === undefined) return end(response, 404, {});
  const { bytes, type, cache, etag, lastModified } = found;
  const headers = { 'Cache-Control': cache, ETag: etag, 'Last-Modified': lastModified };
  if (isUnchanged(request.headers, found)) return end(response, 304, headers);
  response.writeHead(200, {
    ...headers,
    'Content-Type': type,
    'Content-Length': bytes.length,
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function end(response: ServerResponse, status: number, headers: Readonly<Record<string, string>>): void {
  response.writeHead(status, status === 304 ? headers : { ...headers, 'Content-Length': 0 });
  response.end();
}

/** The file at an address; undefined if it is none of a feed's, is not there, or lies outside the folder. */
async function find(folder: string, address: string): Promise<Found | undefined> {
  const [path = ''] = address.split('?');
  const isFeed = path === FEED;
  if (!isFeed && !PACK.test(path)) return undefined;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    if (!file.startsWith(root + sep)) return undefined;
    const [bytes, { mtime }] = await Promise.all([readFile(file), stat(file)]);
    return {
      bytes,
      type: isFeed ? 'application/json' : 'application/gzip',
      cache: isFeed ? FEED_CACHE : PACK_CACHE,
      etag: `"${createHash('sha256').update(bytes).digest('base64url')}"`,
      lastModified: mtime.toUTCString(),
    };
  } catch {
    return undefined;
  }
}
