import { createViteServer } from 'vitest/node';

export interface GalleryServer {
  /** Where the gallery is served, with a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the gallery on loopback, on a free port. */
export async function serveGallery(): Promise<GalleryServer> {
  const server = await createViteServer({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    server: { host: '127.0.0.1', port: 0 },
    cacheDir: '../../node_modules/.vite-gallery',
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the gallery could not be served: no loopback address');
  return { address, close: () => server.close() };
}
