/** Hands out what the engine's part fetches: a bare page that is isolated from others, scripts, names, buffers. */
import { createServer } from 'node:http';

export interface BenchServer {
  /** Such as `http://127.0.0.1:41234`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** By path; made when it is asked for, so that not all of it is in memory at once. */
export type Files = ReadonlyMap<string, () => string | Uint8Array>;

/** Isolation makes the clock tick in steps of 5 µs. */
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cache-Control': 'no-store',
};

const TYPES: Readonly<Record<string, string>> = {
  '/': 'text/html; charset=utf-8',
  '/texts': 'application/json; charset=utf-8',
  '/worker.js': 'text/javascript; charset=utf-8',
};

/** Starts a server on a free port of 127.0.0.1. */
export async function serveFiles(files: Files): Promise<BenchServer> {
  const server = createServer(({ url = '/' }, response) => {
    const body = url === '/' ? '<!doctype html><title>Benchmark</title>' : files.get(url)?.();
    const type = TYPES[url] ?? 'application/octet-stream';
    response.writeHead(body === undefined ? 404 : 200, { ...HEADERS, 'Content-Type': type });
    response.end(body);
  });
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
