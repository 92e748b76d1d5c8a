/** Serves a folder of pages on loopback, to be tried by hand and by tests. Nothing else is reachable. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { ROOT } from '#scripts/node/newer-node.mjs';

/** The demonstration's newspaper. */
export const COURIER = join(ROOT, 'tests', 'site');

export interface Site {
  /** Such as `http://127.0.0.1:41234`. */
  readonly origin: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Headers that a page needs beside its type. The strictest policy a page can have; it allows its own style sheet. */
const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/strict.html': {
    'Content-Security-Policy':
      "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
};

/**
 * Starts a server for `folder` on a free port of 127.0.0.1. Every address below `/app/` is the single-page reader.
 * Pages may be kept in the back/forward cache: no response forbids storing.
 */
export async function serveSite(folder: string = COURIER): Promise<Site> {
  const server = createServer((request, response) => void respond(folder, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const file = fileFor(pathname);
  try {
    const body = await readFile(join(folder, file));
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      ...HEADERS[pathname],
    });
    response.end(body);
  } catch {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('Not here.\n');
  }
}

/** A path inside the folder: `normalize` on an absolute path leaves no way up. */
function fileFor(pathname: string): string {
  if (pathname === '/') return '/kharkiv-autumn.html';
  if (pathname.startsWith('/app/')) return '/app.html';
  return normalize(decodeURIComponent(pathname));
}
