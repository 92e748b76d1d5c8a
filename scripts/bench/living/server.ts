/**
 * Serves the pages of this part on loopback, cross-origin isolated, so that `performance.now` counts in steps of
 * some microseconds. What runs in the pages is written in TypeScript and served module by module.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createViteServer } from 'vitest/node';
import { ROOT } from '#scripts/node/newer-node.mjs';
import { pageAt } from './pages.ts';

export interface LivingServer {
  /** Such as `http://127.0.0.1:41234`. */
  readonly origin: string;
  close(): Promise<void>;
}

const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
} as const;

/** Starts the server on a free port of 127.0.0.1. */
export async function serveLiving(): Promise<LivingServer> {
  const vite = await createViteServer({
    ...{ root: ROOT, configFile: false, appType: 'custom', logLevel: 'error' },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    cacheDir: 'node_modules/.vite-bench-living',
  });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(ISOLATED)) response.setHeader(name, value);
    if (!respond(request, response)) vite.middlewares(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      await vite.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

/** Answers with a page; false where it is no page that was asked for. */
function respond({ url = '/' }: IncomingMessage, response: ServerResponse): boolean {
  const html = pageAt(new URL(url, 'http://127.0.0.1'));
  if (html === undefined) return false;
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(html);
  return true;
}
