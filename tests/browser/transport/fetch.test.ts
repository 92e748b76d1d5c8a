import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { FetchRequest } from '#lib/library/ports.ts';
import { TRANSPORT_LIMITS, type TransportLimits } from '#lib/transport/limits.ts';
import { createTransport } from '#lib/transport/transport.ts';
import type { FeedOrigins, RemoteAnswer } from '#tests/harness/feed-server-commands.ts';

let origins: FeedOrigins;
beforeAll(async () => {
  origins = await commands.feedOrigins();
});

const MEBIBYTE = 1024 * 1024;
const NOON = Date.UTC(2026, 10, 22, 12);
const BODY = 'facts '.repeat(50_000);

/** Answers the path as told, fetches it, and tells what came of it and what the server saw. */
async function fetching(
  path: string,
  answer: RemoteAnswer,
  {
    limits,
    signal = new AbortController().signal,
    ...request
  }: Partial<FetchRequest> & {
    readonly limits?: Partial<TransportLimits>;
    readonly signal?: AbortSignal;
  } = {},
) {
  const before = await commands.feedSeen(path);
  await commands.feedAnswer(path, answer);
  const counts = [0];
  const transport = createTransport({
    limits: { ...TRANSPORT_LIMITS, ...limits },
    reach: 'cors',
    now: () => NOON,
  });
  const outcome = await transport.fetch(
    { url: origins.feed + path, cap: MEBIBYTE, ...request },
    (received) => counts.push(received),
    signal,
  );
  const after = await commands.feedSeen(path);
  return {
    outcome,
    counts,
    received: counts.at(-1) ?? 0,
    requests: after.requests.slice(before.requests.length),
    elsewhere: after.elsewhere - before.elsewhere,
    plain: after.plain - before.plain,
  };
}

const failed = (why: string, detail?: string) => ({
  ok: false,
  trouble: detail === undefined ? { why } : { why, detail },
});

describe('a redirect', () => {
  const TARGETS: readonly [says: string, location: () => string][] = [
    ['to plain http', () => `${origins.plain}/feed.json`],
    ['to plain http at the same host and port', () => `${origins.feed.replace('https:', 'http:')}/feed.json`],
    ['to another origin', () => `${origins.elsewhere}/feed.json`],
    ['to data', () => 'data:application/json,{}'],
    ['to a blob', () => URL.createObjectURL(new Blob(['{}']))],
    ['to itself', () => `${origins.feed}/transport/redirect.json`],
    ['to a file beside it', () => 'other.json'],
  ];

  it.each(TARGETS)('%s gives no byte and asks nobody else', async (_, location) => {
    for (const status of [301, 302, 303, 307, 308]) {
      const seen = await fetching('/transport/redirect.json', {
        status,
        headers: { Location: location() },
        body: 'moved',
      });
      expect(seen.outcome).toEqual(failed('redirected'));
      expect(seen.received).toBe(0);
      expect(seen.requests).toHaveLength(1);
      expect([seen.elsewhere, seen.plain]).toEqual([0, 0]);
    }
  });

  it('could be followed: its targets answer who asks them', async () => {
    const before = await commands.feedSeen('/');
    await fetch(`${origins.elsewhere}/feed.json`);
    await fetch(`${origins.plain}/feed.json`, { mode: 'no-cors' });
    const after = await commands.feedSeen('/');
    expect(after.elsewhere).toBe(before.elsewhere + 1);
    expect(after.plain).toBeGreaterThan(before.plain);
  });
});

describe('an answer', () => {
  const etag = '"7"';
  const lastModified = 'Sun, 22 Nov 2026 10:00:00 GMT';

  it('gives its bytes, and nothing again while it is unchanged', async () => {
    const path = '/transport/feed.json';
    const first = await fetching(path, { body: BODY, etag, lastModified });
    const bytes = new TextEncoder().encode(BODY);
    expect(first.outcome).toEqual({ ok: true, value: { is: 'bytes', bytes, etag, lastModified } });
    for (const known of [{ etag }, { lastModified }]) {
      const second = await fetching(path, { body: BODY, etag, lastModified }, known);
      expect(second.outcome).toEqual({ ok: true, value: { is: 'unchanged' } });
      expect(second.received).toBe(0);
    }
  });

  it.each([
    [204, 'refused-by-host'],
    [206, 'refused-by-host'],
    [304, 'refused-by-host'],
    [404, 'not-there'],
    [410, 'not-there'],
    [500, 'refused-by-host'],
  ])('of status %i is %s', async (status, why) => {
    const seen = await fetching('/transport/status.json', { status });
    expect(seen.outcome).toEqual(failed(why, `HTTP ${status}`));
    expect(seen.requests).toHaveLength(1);
  });

  it('of a busy host says when to come back', async () => {
    const seen = await fetching('/transport/busy.json', { status: 503, headers: { 'Retry-After': '90' } });
    expect(seen.outcome).toEqual({
      ok: false,
      trouble: { why: 'busy', detail: 'HTTP 503', retryAt: '2026-11-22T12:01:30Z' },
    });
    expect(seen.requests).toHaveLength(1);
  });

  it('that is unpacked on the way is told from the pack that it was', async () => {
    const packed = await createTransport().deflate(new TextEncoder().encode(BODY));
    const base64 = btoa(String.fromCharCode(...packed));
    const path = '/transport/a-1.json.gz';
    const unpacked = await fetching(path, { base64, headers: { 'Content-Encoding': 'gzip' } });
    expect(unpacked.outcome).toMatchObject({ ok: false, trouble: { why: 'wrong-bytes' } });
    const whole = await fetching(path, { base64, headers: { 'Content-Type': 'application/gzip' } });
    expect(whole.outcome).toEqual({ ok: true, value: { is: 'bytes', bytes: packed } });
  });

  it('that is cut is cut short, and not asked for again', async () => {
    for (const cutAt of [0, 1, 150_000, BODY.length - 1]) {
      const seen = await fetching('/transport/cut.json', { body: BODY, cutAt });
      expect(seen.outcome).toMatchObject({ ok: false, trouble: { why: 'cut-short' } });
      expect(seen.received).toBeLessThanOrEqual(cutAt);
      expect(seen.requests).toHaveLength(1);
    }
  });

  it('without end is left at the cap and one chunk', async () => {
    const path = '/transport/endless.json';
    const seen = await fetching(path, { body: BODY, endless: true });
    expect(seen.outcome).toEqual(failed('too-long', `more than ${MEBIBYTE} bytes`));
    expect(seen.received).toBeGreaterThan(MEBIBYTE);
    expect(seen.counts.at(-2)).toBeLessThanOrEqual(MEBIBYTE);
    await commands.feedEnded(path);
  });

  it('that stalls ends, and so does one that the reader cancels', async () => {
    const path = '/transport/stall.json';
    for (const holdAt of ['head', 0, 100_000] as const) {
      const stalled = await fetching(path, { body: BODY, holdAt }, { limits: { stall: 200 } });
      expect(stalled.outcome).toEqual(failed('stalled', 'nothing for 0.2 s'));
      await commands.feedEnded(path);
      const cancelled = await fetching(path, { body: BODY, holdAt }, { signal: AbortSignal.timeout(200) });
      expect(cancelled.outcome).toEqual(failed('cancelled'));
      await commands.feedEnded(path);
    }
  });
});

it('carries no cookie, no referrer and no language of the reader', async () => {
  const path = '/transport/cookie.json';
  const answer = { body: '{}', headers: { 'Set-Cookie': 'reader=42; Secure; SameSite=None; Path=/' } };
  await fetching(path, answer);
  const { requests } = await fetching(path, answer);
  expect(requests).toHaveLength(1);
  const { headers } = requests[0] ?? {};
  expect(headers).not.toHaveProperty('cookie');
  expect(headers).not.toHaveProperty('referer');
  expect(headers).toMatchObject({ accept: '*/*', 'accept-language': '*' });
});

it('sends nothing at all to a host that the reader has not allowed, not even to ask whether it may', async () => {
  const path = '/transport/stranger.json';
  await commands.feedAnswer(path, { body: BODY });
  for (const known of [{}, { etag: '"7"' }]) {
    const outcome = await createTransport().fetch(
      { url: origins.feed + path, cap: MEBIBYTE, ...known },
      () => {},
      new AbortController().signal,
    );
    expect(outcome).toEqual(failed('unreachable', new URL(origins.feed).host));
  }
  const { requests, preflights } = await commands.feedSeen(path);
  expect([requests.length, preflights]).toEqual([0, 0]);
  // The same host answers who may ask.
  expect((await fetching(path, { body: BODY }, { etag: '"7"' })).outcome).toMatchObject({ ok: true });
  expect((await commands.feedSeen(path)).preflights).toBe(1);
});
