/** What one question to a feed takes on the wire, counted at the sockets of a real server. */
import { once } from 'node:events';
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { makeCertificate } from '#cli/serve/certificate.ts';
import { respondFromFolder } from '#cli/serve/feed-folder.ts';
import { listenOnLoopback } from '#cli/serve/server.ts';

export interface Exchange {
  readonly status: number;
  /** Bytes of HTTP: the request, the head of the answer, its body. */
  readonly request: number;
  readonly head: number;
  readonly body: number;
  /** Bytes that TCP carried in both directions, a full TLS handshake included. */
  readonly up: number;
  readonly down: number;
  readonly etag: string;
  readonly lastModified: string;
}

/** What a feed was told last; absent on the first question. */
export type Known = Pick<Exchange, 'etag' | 'lastModified'>;

/** Serves a folder for as long as `use` takes. */
export async function withServer<T>(
  folder: string,
  use: (ask: (path: string, known?: Known) => Promise<Exchange>) => Promise<T>,
): Promise<T> {
  const respond: Parameters<typeof listenOnLoopback>[0] = (request, response) =>
    void respondFromFolder(folder, request, response);
  const server = await listenOnLoopback(respond, await makeCertificate());
  const port = Number(new URL(server.origin).port);
  try {
    return await use((path, known) => exchange(port, path, known));
  } finally {
    await server.close();
  }
}

/** A request as Chromium sends it for `lib/transport`, header by header. */
export function requestText(host: string, path: string, known?: Known): string {
  return [
    `GET ${path} HTTP/1.1`,
    `Host: ${host}`,
    'Connection: close',
    'Pragma: no-cache',
    'Cache-Control: no-cache',
    'sec-ch-ua-platform: "Linux"',
    'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    'sec-ch-ua: "Not:A-Brand";v="8", "Chromium";v="156"',
    'sec-ch-ua-mobile: ?0',
    'Accept: */*',
    'Sec-Fetch-Site: same-origin',
    'Sec-Fetch-Mode: same-origin',
    'Sec-Fetch-Dest: empty',
    'Accept-Encoding: gzip, deflate, br, zstd',
    'Accept-Language: *',
    ...(known === undefined
      ? []
      : [`If-None-Match: ${known.etag}`, `If-Modified-Since: ${known.lastModified}`]),
    '\r\n',
  ].join('\r\n');
}

/** One question over a connection of its own, as after a day of silence. */
async function exchange(port: number, path: string, known?: Known): Promise<Exchange> {
  const tcp: Socket = connectTcp({ port, host: '127.0.0.1' });
  // The certificate was made a moment ago on this machine: nobody else vouches for it.
  const tls = connectTls({ socket: tcp, rejectUnauthorized: false, ALPNProtocols: ['http/1.1'] });
  await once(tls, 'secureConnect');
  const request = requestText(`127.0.0.1:${port}`, path, known);
  tls.write(request);
  const chunks: Buffer[] = [];
  for await (const chunk of tls) chunks.push(chunk as Buffer);
  const answer = Buffer.concat(chunks);
  const head = answer.indexOf('\r\n\r\n') + 4;
  const text = answer.subarray(0, head).toString('latin1');
  return {
    status: Number(text.split(' ')[1]),
    request: Buffer.byteLength(request),
    head,
    body: answer.length - head,
    up: tcp.bytesWritten,
    down: tcp.bytesRead,
    etag: header(text, 'ETag'),
    lastModified: header(text, 'Last-Modified'),
  };
}

const header = (head: string, name: string): string =>
  new RegExp(`^${name}: (.*)\r$`, 'imu').exec(head)?.[1] ?? '';
