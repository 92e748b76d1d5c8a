/**
 * The benchmark's server on loopback. Documents are isolated from others (COOP, COEP), so that their clocks tick in
 * steps of 5 µs, and their own scripts and everything from outside is blocked: what runs in them is what is measured.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { NewsPage } from './news-page.ts';

export interface PageServer {
  /** Such as `http://127.0.0.1:41234`. */
  readonly origin: string;
  /** The address of page number `index`. */
  page(index: number): string;
  close(): Promise<void>;
}

const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; connect-src 'self'",
  'Cache-Control': 'no-store',
};

/** Starts a server on a free port. `files`: what contenders fetch, by path, such as `/names/150`. */
export async function servePages(
  pages: readonly NewsPage[],
  files: ReadonlyMap<string, string | Uint8Array> = new Map(),
): Promise<PageServer> {
  const server = createServer(({ url = '/' }, response) => {
    const page = pages[Number(/^\/page\/(\d+)$/u.exec(url)?.[1] ?? Number.NaN)];
    if (page !== undefined) answer(response, 'text/html; charset=utf-8', page.html);
    else answer(response, 'application/octet-stream', files.get(url));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    page: (index) => `${origin}/page/${index}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(response: ServerResponse, type: string, body: string | Uint8Array | undefined): void {
  response.writeHead(body === undefined ? 404 : 200, { ...ISOLATED, 'Content-Type': type });
  response.end(body);
}
