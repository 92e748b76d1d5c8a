/** An HTTPS server that only this machine can reach. */
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { Certificate } from './certificate.ts';

export interface LoopbackServer {
  /** Such as `https://127.0.0.1:8443`. */
  readonly origin: string;
  /** Ends every connection, whatever it is doing, and the server. */
  close(): Promise<void>;
}

/**
 * Listens on 127.0.0.1.
 * @param port 0 for any free one
 * @throws {NodeJS.ErrnoException} if the port cannot be had (`EADDRINUSE`, `EACCES`)
 */
export async function listenOnLoopback(
  respond: RequestListener,
  { key, cert }: Certificate,
  port: number = 0,
): Promise<LoopbackServer> {
  const server = createServer({ key, cert }, respond);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `https://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
