import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { trustedCertificate } from '#tests/harness/trusted-certificate.ts';
import { fetching } from './fetching.ts';

let server: Server;
let origin: string;
/** Every header of each request, names as they were sent, in order. */
const sent: string[][] = [];

beforeAll(async () => {
  const { key, cert } = await trustedCertificate();
  server = createServer({ key, cert }, (request, response) => {
    sent.push([`${request.method} ${request.url}`, ...request.rawHeaders]);
    response.setHeader('Set-Cookie', 'reader=42; Path=/; Secure; SameSite=None');
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it('asks the same of a host every time: no cookie, no referrer, no origin, no language, no name of its own', async () => {
  for (let run = 0; run < 3; run += 1) await fetching({ url: `${origin}/feed.json` });
  const [first, ...others] = sent;
  for (const other of others) expect(other).toEqual(first);
  expect(others).toHaveLength(2);
  const [line, ...headers] = first ?? [];
  expect(line).toBe('GET /feed.json');
  const values = new Map<string | undefined, string | undefined>();
  for (let at = 0; at < headers.length; at += 2) values.set(headers[at]?.toLowerCase(), headers[at + 1]);
  expect([...values.keys()].sort()).toEqual([
    'accept',
    'accept-encoding',
    'accept-language',
    // Fetch adds both for `no-store`.
    'cache-control',
    'connection',
    'host',
    'pragma',
    'sec-fetch-mode',
    'user-agent',
  ]);
  expect(values.get('accept')).toBe('*/*');
  expect(values.get('accept-language')).toBe('*');
});

it('tells of the version that the reader has, and of nothing else', async () => {
  sent.length = 0;
  const lastModified = 'Sun, 22 Nov 2026 10:00:00 GMT';
  await fetching({ url: `${origin}/feed.json` });
  await fetching({ url: `${origin}/feed.json`, etag: '"7"', lastModified });
  const [plain = [], conditional = []] = sent.map((headers) => headers.map((text) => text.toLowerCase()));
  const added = conditional.filter((text) => !plain.includes(text));
  expect(added.sort()).toEqual(['"7"', 'if-modified-since', 'if-none-match', lastModified.toLowerCase()]);
});
