import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeCertificate } from '#cli/serve/certificate.ts';
import { listenOnLoopback } from '#cli/serve/server.ts';
import type { FetchRequest } from '#lib/library/ports.ts';
import type { Trouble } from '#lib/trouble/troubles.ts';
import type { Answer } from '#tests/harness/feed-answer.ts';
import { type FeedServer, startFeedServer } from '#tests/harness/feed-server.ts';
import { countingBytes, fetching } from './fetching.ts';

let server: FeedServer;
beforeAll(async () => {
  server = await startFeedServer();
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const BODY = '{"a":1}';
const DATE = 'Sun, 22 Nov 2026 10:00:00 GMT';

interface Case {
  readonly says: string;
  readonly answer: Answer;
  readonly path?: string;
  readonly request?: Partial<FetchRequest>;
  readonly trouble: Trouble;
}

/** Answers that give no bytes, each with its one trouble. */
const TROUBLES: readonly Case[] = [
  ...[404, 410].map((status) => ({
    says: `${status} is a file that is not there`,
    answer: { status, body: 'no such page' },
    trouble: { why: 'not-there' as const, detail: `HTTP ${status}` },
  })),
  ...[201, 202, 203, 204, 205, 206, 304, 400, 401, 403, 405, 418, 451, 500, 502, 504].map((status) => ({
    says: `${status} is a refusal`,
    answer: { status },
    trouble: { why: 'refused-by-host' as const, detail: `HTTP ${status}` },
  })),
  ...[300, 301, 302, 303, 305, 307, 308].map((status) => ({
    says: `${status} is a redirect, and is not followed`,
    answer: { status, headers: { Location: '/elsewhere.json' } },
    trouble: { why: 'redirected' as const },
  })),
  {
    says: 'a redirect to plain http is not followed',
    answer: { status: 302, headers: { Location: 'http://127.0.0.1:9/' } },
    trouble: { why: 'redirected' },
  },
  {
    says: 'a redirect to data is not followed',
    answer: { status: 302, headers: { Location: 'data:application/json,{}' } },
    trouble: { why: 'redirected' },
  },
  {
    says: '503 without a time is a busy host',
    answer: { status: 503 },
    trouble: { why: 'busy', detail: 'HTTP 503' },
  },
  {
    says: '503 with seconds is busy until then',
    answer: { status: 503, headers: { 'Retry-After': '120' } },
    trouble: { why: 'busy', detail: 'HTTP 503', retryAt: '2026-11-22T12:02:00Z' },
  },
  {
    says: '429 with a date is busy until then',
    answer: { status: 429, headers: { 'Retry-After': 'Sun, 22 Nov 2026 13:14:15 GMT' } },
    trouble: { why: 'busy', detail: 'HTTP 429', retryAt: '2026-11-22T13:14:15Z' },
  },
  {
    says: '429 that asks for a year is believed for a week',
    answer: { status: 429, headers: { 'Retry-After': '31536000' } },
    trouble: { why: 'busy', detail: 'HTTP 429', retryAt: '2026-11-29T12:00:00Z' },
  },
  {
    says: '429 with a time that is none is a busy host',
    answer: { status: 429, headers: { 'Retry-After': 'soon' } },
    trouble: { why: 'busy', detail: 'HTTP 429' },
  },
  {
    says: 'a body that announces more than allowed is not read',
    answer: { body: countingBytes(2_000) },
    request: { cap: 1_999 },
    trouble: { why: 'too-long', detail: '2000 bytes; at most 1999' },
  },
  {
    says: 'a gzip file that is unpacked on the way is told apart, with what to do',
    path: '/packs/a-1.json.gz',
    answer: { body: gzipSync(BODY), headers: { 'Content-Encoding': 'gzip' } },
    trouble: {
      why: 'wrong-bytes',
      detail:
        'sent with a Content-Encoding header, so browsers unpack it on the way; ' +
        'the publisher has to serve .gz files as application/gzip without Content-Encoding',
    },
  },
];

describe('an answer without bytes', () => {
  it.each(TROUBLES)('$says', async ({ answer, path = '/feed.json', request, trouble }) => {
    server.answer(path, answer);
    const { outcome, received } = await fetching({ url: server.origin + path, ...request });
    expect({ outcome, received, requests: server.requests.length }).toEqual({
      outcome: { ok: false, trouble },
      received: 0,
      requests: 1,
    });
  });
});

describe('an answer with bytes', () => {
  it('gives exactly the bytes, and what makes the next request conditional', async () => {
    const bytes = countingBytes(300_000);
    server.answer('/feed.json', { body: bytes, etag: '"7"', lastModified: DATE });
    const { outcome, received, totals } = await fetching({ url: `${server.origin}/feed.json` });
    expect(outcome).toEqual({ ok: true, value: { is: 'bytes', bytes, etag: '"7"', lastModified: DATE } });
    expect(received).toBe(bytes.length);
    expect([...totals]).toEqual([bytes.length]);
  });

  it('takes as many bytes as are allowed', async () => {
    server.answer('/feed.json', { body: countingBytes(2_000) });
    const { outcome } = await fetching({ url: `${server.origin}/feed.json`, cap: 2_000 });
    expect(outcome).toMatchObject({ ok: true, value: { is: 'bytes' } });
  });

  it('may be empty', async () => {
    server.answer('/feed.json', { body: '' });
    const { outcome } = await fetching({ url: `${server.origin}/feed.json` });
    expect(outcome).toEqual({ ok: true, value: { is: 'bytes', bytes: new Uint8Array(0) } });
  });

  it('says no total where the host announces none', async () => {
    server.answer('/feed.json', { body: BODY, unannounced: true });
    const { outcome, totals } = await fetching({ url: `${server.origin}/feed.json` });
    expect(outcome).toMatchObject({ ok: true });
    expect([...totals]).toEqual([undefined]);
  });

  it('may be packed for the journey, if it is no gzip file', async () => {
    server.answer('/feed.json', { body: gzipSync(BODY), headers: { 'Content-Encoding': 'gzip' } });
    const { outcome, totals } = await fetching({ url: `${server.origin}/feed.json` });
    expect(outcome).toEqual({ ok: true, value: { is: 'bytes', bytes: new TextEncoder().encode(BODY) } });
    expect([...totals]).toEqual([undefined]);
  });

  it('may be a gzip file that is packed once more for the journey', async () => {
    const pack = gzipSync(BODY);
    server.answer('/a.json.gz', { body: gzipSync(pack), headers: { 'Content-Encoding': 'gzip' } });
    const { outcome } = await fetching({ url: `${server.origin}/a.json.gz` });
    expect(outcome).toEqual({ ok: true, value: { is: 'bytes', bytes: new Uint8Array(pack) } });
  });
});

describe('a version that the reader has', () => {
  it.each([
    { by: 'its tag', request: { etag: '"7"' } },
    { by: 'its date', request: { lastModified: DATE } },
    { by: 'both', request: { etag: '"7"', lastModified: DATE } },
  ])('is unchanged, told by $by', async ({ request }) => {
    server.answer('/feed.json', { body: BODY, etag: '"7"', lastModified: DATE });
    const { outcome } = await fetching({ url: `${server.origin}/feed.json`, ...request });
    expect(outcome).toEqual({ ok: true, value: { is: 'unchanged' } });
    expect(server.sent('/feed.json')).toBe(0);
    expect(server.requests).toHaveLength(1);
  });

  it('comes anew when it changed', async () => {
    server.answer('/feed.json', { body: BODY, etag: '"8"' });
    const { outcome } = await fetching({ url: `${server.origin}/feed.json`, etag: '"7"' });
    expect(outcome).toMatchObject({ ok: true, value: { is: 'bytes', etag: '"8"' } });
  });

  it('is not asked for with a tag that is none', async () => {
    server.answer('/feed.json', { body: BODY });
    for (const etag of ['7', '"a\r\nX: 1"', '"é"', `"${'x'.repeat(129)}"`, '']) {
      const { outcome } = await fetching({ url: `${server.origin}/feed.json`, etag, lastModified: 'today' });
      expect(outcome).toMatchObject({ ok: true });
    }
    expect(server.requests).toHaveLength(5);
    for (const { headers } of server.requests) {
      expect(headers).not.toHaveProperty('if-none-match');
      expect(headers).not.toHaveProperty('if-modified-since');
    }
  });

  it('is not kept under a tag that could name one reader among many', async () => {
    server.answer('/feed.json', { body: BODY, headers: { ETag: `"${'x'.repeat(129)}"` } });
    const { outcome } = await fetching({ url: `${server.origin}/feed.json` });
    expect(outcome).toMatchObject({ ok: true, value: { is: 'bytes' } });
    expect(outcome).not.toHaveProperty('value.etag');
  });
});

describe('an address', () => {
  it.each([
    'http://127.0.0.1/feed.json',
    'data:application/json,{}',
    'file:///etc/hostname',
    'blob:https://a.example/1',
    'javascript:1',
    'https://reader:secret@127.0.0.1/feed.json',
    '//127.0.0.1/feed.json',
    'feed.json',
    '',
  ])('like “%s” is asked for nothing', async (url) => {
    const { outcome } = await fetching({ url });
    expect(outcome).toEqual({ ok: false, trouble: { why: 'bad-address', detail: url } });
  });

  it('of plain http is refused before a connection is made', async () => {
    let connections = 0;
    const plain = createServer((_, response) => response.end(BODY)).on('connection', () => {
      connections += 1;
    });
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const { port } = plain.address() as AddressInfo;
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe(BODY);
    expect(connections).toBe(1);
    const { outcome } = await fetching({ url: `http://127.0.0.1:${port}/` });
    expect(outcome).toMatchObject({ ok: false, trouble: { why: 'bad-address' } });
    expect(connections).toBe(1);
    plain.closeAllConnections();
    await new Promise((resolve) => plain.close(resolve));
  });

  it('where nobody listens is unreachable', async () => {
    const gone = await startFeedServer();
    await gone.close();
    const { outcome } = await fetching({ url: `${gone.origin}/feed.json` });
    expect(outcome).toEqual({
      ok: false,
      trouble: { why: 'unreachable', detail: new URL(gone.origin).host },
    });
  });

  it('of a host whose certificate nobody vouches for is unreachable', async () => {
    let asked = 0;
    const stranger = await listenOnLoopback(
      (_, response) => {
        asked += 1;
        response.end(BODY);
      },
      await makeCertificate(),
    );
    const { outcome } = await fetching({ url: `${stranger.origin}/feed.json` });
    expect(outcome).toMatchObject({ ok: false, trouble: { why: 'unreachable' } });
    expect(asked).toBe(0);
    await stranger.close();
  });
});
