import { describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { serialisePack } from '#lib/facts/canonical.ts';
import { SCHEDULE } from '#lib/feed/limits.ts';
import { newKey } from '#lib/feed/publish.ts';
import { LIBRARY_LIMITS } from '#lib/library/limits.ts';
import type { LibraryRecord } from '#lib/library/record.ts';
import { done } from '#lib/trouble/outcome.ts';
import type { RemoteAnswer } from '#tests/harness/feed-server-commands.ts';
import { town } from '#tests/unit/library/town.ts';
import { DAY, fileAnswer, fileOf, NOON, openPress, type Press, toBase64, told } from './press.ts';
import { endedAt, openReader, type Reader, summary, WORK, watched, why, withoutRoom } from './reader.ts';

const V1 = town('harbour', 1);
const V2 = town('harbour', 2);
const V3 = town('harbour', 3);

async function subscribed(arrangement: Parameters<typeof openReader>[0] = {}) {
  const press = await openPress();
  await press.publish([V1]);
  const reader = openReader(arrangement);
  await reader.library.subscribe(press.url, press.fingerprint, WORK);
  expect(await reader.serves()).toContain('harbour 1');
  return { press, reader };
}

interface HttpOutcome {
  readonly says: string;
  readonly answer: (press: Press) => Promise<RemoteAnswer> | RemoteAnswer;
  readonly why: string;
  /** Milliseconds until the next check. */
  readonly wait?: number;
}

const SOON = SCHEDULE.firstRetry * (1 + SCHEDULE.jitter / 2);
const HOUR = 60 * 60_000;

const OUTCOMES: readonly HttpOutcome[] = [
  { says: '404', answer: () => ({ status: 404 }), why: 'not-there' },
  { says: '410', answer: () => ({ status: 410 }), why: 'not-there' },
  { says: '403', answer: () => ({ status: 403, body: 'no' }), why: 'refused-by-host' },
  { says: '500', answer: () => ({ status: 500, body: 'oh' }), why: 'refused-by-host' },
  { says: '502', answer: () => ({ status: 502 }), why: 'refused-by-host' },
  { says: '204', answer: () => ({ status: 204 }), why: 'refused-by-host' },
  {
    says: '206, a part that nobody asked for',
    answer: () => ({ status: 206, body: '{}' }),
    why: 'refused-by-host',
  },
  { says: '429 without a time', answer: () => ({ status: 429 }), why: 'busy' },
  {
    says: '429 with seconds',
    answer: () => ({ status: 429, headers: { 'Retry-After': '7200' } }),
    why: 'busy',
    wait: 2 * HOUR * (1 + SCHEDULE.jitter / 2),
  },
  {
    says: '503 with fewer seconds than a host is believed',
    answer: () => ({ status: 503, headers: { 'Retry-After': '1' } }),
    why: 'busy',
  },
  {
    says: '301 to the right file',
    answer: async ({ url }) => ({ status: 301, headers: { Location: `${url}?moved` } }),
    why: 'redirected',
  },
  {
    says: '302 to another host',
    answer: async () => ({
      status: 302,
      headers: { Location: `${(await commands.feedOrigins()).elsewhere}/feed.json` },
    }),
    why: 'redirected',
  },
  {
    says: '200 with a page',
    answer: () => ({ body: '<!doctype html><title>Hello</title>' }),
    why: 'not-a-feed',
  },
  { says: '200 with nothing', answer: () => ({ body: '' }), why: 'not-a-feed' },
  {
    says: '200 that ends early',
    answer: async ({ url }) => ({ body: await (await fetch(url)).text(), cutAt: 100 }),
    why: 'cut-short',
  },
  { says: 'a connection that ends before it answers', answer: () => ({ cutAt: 'head' }), why: 'unreachable' },
  {
    says: '200 beyond what a feed may be',
    answer: () => ({ body: ' '.repeat(70_000), unannounced: true }),
    why: 'too-long',
  },
];

describe('an answer without a feed', () => {
  it.each(OUTCOMES)('changes no pack and is told: $says', async ({ answer, why: expected, wait = SOON }) => {
    const { press, reader } = await subscribed();
    const before = await reader.record();
    await press.answer('feed.json', await answer(press));
    reader.clock += DAY;
    expect(why(await reader.library.update(press.feed, 'install', WORK))).toBe(expected);
    const record = await reader.record();
    expect(record.packs).toEqual(before.packs);
    const [was] = before.subscriptions;
    const [is] = record.subscriptions;
    expect(is).toEqual({
      ...was,
      failures: 1,
      trouble: expect.objectContaining({ why: expected }),
      next: expect.any(String),
    });
    expect(Date.parse(is?.next ?? '')).toBe(Math.floor((reader.clock + wait) / 1000) * 1000);
    expect(await reader.bodies()).toEqual({ stored: 1, orphans: 0 });
    expect(await reader.serves()).toContain('harbour 1');
  });

  it('is asked again less and less often, and at the usual time once it answers', async () => {
    const { press, reader } = await subscribed();
    await press.answer('feed.json', { status: 500 });
    const waits: number[] = [];
    for (let tries = 0; tries < 10; tries++) {
      await reader.library.update(press.feed, 'install', WORK);
      waits.push(Date.parse((await reader.feed()).next) - NOON);
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits.at(-1)).toBeLessThanOrEqual(SCHEDULE.mostRetry * (1 + SCHEDULE.jitter));
    expect(await reader.feed()).toMatchObject({ failures: 10 });
    await press.publish([V2]);
    await reader.library.update(press.feed, 'install', WORK);
    expect(await reader.feed()).toMatchObject({ failures: 0, trouble: null });
    expect(await reader.serves()).toContain('harbour 2');
  });
});

interface BadFeed {
  readonly says: string;
  readonly put: (press: Press) => Promise<void>;
  readonly why: string;
}

const BAD_FEEDS: readonly BadFeed[] = [
  {
    says: 'is signed by another key',
    put: async (press) => press.publish([V2], { signing: await newKey() }),
    why: 'bad-signature',
  },
  {
    says: 'is of another publisher',
    put: async (press) => {
      const other = await openPress(press.feed);
      await other.publish([V1]);
      await other.publish([V2]);
      await press.answer('feed.json', { body: await (await fetch(other.url)).text() });
    },
    why: 'wrong-key',
  },
  {
    says: 'is another feed',
    put: async (press) => {
      const other = await openPress('other-feed');
      await other.publish([V2]);
      await press.answer('feed.json', { body: await (await fetch(other.url)).text() });
    },
    why: 'other-feed',
  },
  {
    says: 'has other contents under a version that was seen',
    put: async (press) => {
      await press.publish([V1], { manifest: { version: 1, title: 'Another' } });
    },
    why: 'two-contents',
  },
  {
    says: 'is past its time',
    put: (press) => press.publish([V2], { manifest: { expires: '2026-11-21T00:00:00Z' } }),
    why: 'expired',
  },
];

describe('a feed that is not to be believed', () => {
  it.each(BAD_FEEDS)('changes no pack and no trust: it $says', async ({ put, why: expected }) => {
    const { press, reader } = await subscribed();
    const before = await reader.record();
    await put(press);
    expect(why(await reader.library.update(press.feed, 'install', WORK))).toBe(expected);
    const record = await reader.record();
    expect(record.packs).toEqual(before.packs);
    expect(record.subscriptions[0]?.trust).toEqual(before.subscriptions[0]?.trust);
    expect((await press.seen(fileOf('harbour', 2))).requests).toEqual([]);
  });

  it('shows a state again that is lower than one seen before', async () => {
    const { press, reader } = await subscribed();
    const first = await (await fetch(press.url)).text();
    await press.publish([V2]);
    await reader.library.update(press.feed, 'install', WORK);
    await press.answer('feed.json', { body: first });
    expect(why(await reader.library.update(press.feed, 'install', WORK))).toBe('rolled-back');
    expect(await reader.serves()).toContain('harbour 2');
  });
});

interface BadPack {
  readonly says: string;
  readonly document?: string;
  /** What is sent in place of the file, in base64. */
  readonly file?: string;
  readonly why: string;
}

const text = (change: object) => JSON.stringify({ ...V2, ...change });
const BAD_PACKS: readonly BadPack[] = [
  { says: 'other bytes', file: toBase64(new TextEncoder().encode('other')), why: 'wrong-bytes' },
  { says: 'no JSON', document: '{', why: 'unreadable' },
  { says: 'JSON beyond any depth', document: '['.repeat(100_000), why: 'unreadable' },
  { says: 'another shape', document: '{}', why: 'bad-pack' },
  {
    says: 'a member given twice',
    document: serialisePack(V2).replace('{', '{"id":"harbour",'),
    why: 'bad-pack',
  },
  {
    says: 'a claim by nobody',
    document: text({ claims: [{ ...V2.claims[0], by: 'nobody' }] }),
    why: 'bad-pack',
  },
  { says: 'another pack', document: text({ id: 'castle' }), why: 'other-pack' },
  { says: 'another version', document: text({ version: 3 }), why: 'other-pack' },
];

describe('a pack that fails', () => {
  it.each(BAD_PACKS)(
    'does not keep the good one beside it: $says',
    async ({ document, file, why: expected }) => {
      const press = await openPress();
      await press.publish([V1, town('bridge', 1)]);
      const reader = openReader();
      await reader.library.subscribe(press.url, press.fingerprint, WORK);

      await press.publish([V2, town('bridge', 2)], {
        ...(document === undefined ? {} : { documents: { harbour: document } }),
        ...(file === undefined ? {} : { files: { harbour: file } }),
      });
      const outcome = await reader.library.update(press.feed, 'install', WORK);
      expect(summary(outcome)).toEqual([`harbour refused 2 ${expected}`, 'bridge installed 2']);
      expect(await reader.serves()).toEqual(['bundled-town 1', 'harbour 1', 'bridge 2']);
      const feed = await reader.feed();
      expect(feed).toMatchObject({ failures: 1, trouble: { why: expected } });
      expect(feed.etag).toBeUndefined();
      expect(await reader.bodies()).toEqual({ stored: 3, orphans: 0 });

      // The publisher mends the file.
      await press.publish([V2, town('bridge', 2)]);
      const mended = await reader.library.update(press.feed, 'install', WORK);
      expect(summary(mended)).toEqual(['harbour installed 2']);
      expect(await reader.feed()).toMatchObject({ failures: 0, trouble: null, etag: '"3"' });
    },
  );

  it('is asked for again though the feed itself has not changed', async () => {
    const press = await openPress();
    await press.publish([V1]);
    const reader = openReader();
    await press.answer(fileOf('harbour', 1), { status: 503 });
    expect(summary(await reader.library.subscribe(press.url, press.fingerprint, WORK))).toEqual([
      'harbour refused 1 busy',
    ]);
    expect(await reader.serves()).toEqual(['bundled-town 1']);
    const { base64 } = await fileAnswer(V1);
    await press.answer(fileOf('harbour', 1), { base64 });
    expect(summary(await reader.library.update(press.feed, 'install', WORK))).toEqual([
      'harbour installed 1',
    ]);
  });

  it('is one for which the library has no room; those that find it are installed, and nothing is left behind', async () => {
    const press = await openPress();
    await press.publish([V1, town('bridge', 1)]);
    const reader = openReader();
    await reader.library.subscribe(press.url, press.fingerprint, WORK);
    await reader.library.importPack(town('castle', 1), 'castle.json', WORK);
    // As if the file were so large that one more version finds room, and a second does not.
    const { current } = await reader.pack('harbour');
    const bytes = LIBRARY_LIMITS.totalBytes - 3.5 * (current?.bytes ?? 0);
    told(await reader.store.commit((record) => done(inBytes(record, 'castle', Math.floor(bytes)))));

    await press.publish([V2, town('bridge', 2)]);
    const outcome = await reader.library.update(press.feed, 'install', WORK);
    expect(summary(outcome)).toEqual(['harbour installed 2', 'bridge refused 2 full']);
    expect(await reader.serves()).toEqual(['bundled-town 1', 'harbour 2', 'bridge 1', 'castle 1']);
    expect(await reader.feed()).toMatchObject({ failures: 0, trouble: { why: 'full' } });
    expect(await reader.bodies()).toEqual({ stored: 4, orphans: 0 });
    expect(why(await reader.library.importPack(town('tower', 1), 'tower.json', WORK))).toBe('full');
    expect(await reader.bodies()).toEqual({ stored: 4, orphans: 0 });
  });

  it('is one whose id belongs to a file or to another feed; that one stays', async () => {
    const { reader } = await subscribed();
    expect(await reader.library.importPack(town('castle', 5), 'castle.json', WORK)).toMatchObject({
      ok: true,
    });
    const other = await openPress('tribune-feed');
    await other.publish([V3, town('castle', 9), town('tower', 1)]);
    const outcome = await reader.library.subscribe(other.url, other.fingerprint, WORK);
    expect(summary(outcome)).toEqual([
      'harbour refused 3 taken',
      'castle refused 9 taken',
      'tower installed 1',
    ]);
    expect(await reader.serves()).toEqual(['bundled-town 1', 'harbour 1', 'castle 5', 'tower 1']);
    const [, tribune] = (await reader.record()).subscriptions;
    expect(tribune).toMatchObject({ failures: 0, trouble: { why: 'taken' } });
    expect(why(await reader.library.importPack(V3, 'harbour.json', WORK))).toBe('taken');
  });
});

describe('an update that is ended', () => {
  const MOMENTS = ['stage', 'commit'] as const;

  it.each(MOMENTS)(
    'at the next %s leaves the old record, and at most a body that is swept away',
    async (call) => {
      let armed = false;
      const { press, reader } = await subscribed({
        around: (store) => endedAt(store, (called) => armed && called === call),
      });
      const before = await reader.record();
      await press.publish([V2]);
      const reached = new Promise<void>((resolve) => {
        const work = watched(({ step, what }) => {
          const isLast = call === 'stage' ? what !== 'The Courier’s facts' : what === 'The Courier’s facts';
          if (step === 'storing' && isLast) {
            armed = true;
            setTimeout(resolve);
          }
        });
        void reader.library.update(press.feed, 'install', work);
      });
      await reached;

      const revived = openReader({ database: reader.database });
      expect(await revived.record()).toEqual(before);
      expect(await revived.serves()).toEqual(['bundled-town 1', 'harbour 1']);
      expect((await revived.bodies()).orphans).toBe(call === 'commit' ? 1 : 0);
      // The ended context is gone, and its lock with it.
      expect(await tidied(revived)).toBe(call === 'commit' ? 1 : 0);
      expect(await revived.bodies()).toEqual({ stored: 1, orphans: 0 });
    },
  );

  it('by the reader records nothing, whatever it had brought by then', async () => {
    const { press, reader } = await subscribed();
    const before = await reader.record();
    await press.publish([V2]);
    for (const step of ['asking', 'fetching', 'checking', 'indexing', 'storing'] as const) {
      const controller = new AbortController();
      const work = watched((progress) => {
        if (progress.step === step && progress.what !== 'The Courier’s facts') controller.abort();
        if (step === 'asking') controller.abort();
      }, controller);
      expect(why(await reader.library.update(press.feed, 'install', work))).toBe('cancelled');
      expect(await reader.record()).toEqual(before);
      expect(await reader.bodies()).toEqual({ stored: 1, orphans: 0 });
    }
    expect(summary(await reader.library.update(press.feed, 'install', WORK))).toEqual([
      'harbour installed 2',
    ]);
  });

  it('by the reader after the commit began is done all the same', async () => {
    const { press, reader } = await subscribed();
    await press.publish([V2]);
    const controller = new AbortController();
    const work = watched(({ step, what }) => {
      if (step === 'storing' && what === 'The Courier’s facts') controller.abort();
    }, controller);
    expect(summary(await reader.library.update(press.feed, 'install', work))).toEqual([
      'harbour installed 2',
    ]);
    expect(await reader.serves()).toContain('harbour 2');
  });

  it.each(['stage', 'commit'] as const)(
    'by a full disk at %s keeps what served, and leaves nothing behind',
    async (call) => {
      let full = false;
      const { press, reader } = await subscribed({
        around: (store) => {
          const packed = withoutRoom(store, call);
          return {
            ...store,
            stage: (...args) => (full ? packed : store).stage(...args),
            commit: (...args) => (full ? packed : store).commit(...args),
          };
        },
      });
      await press.publish([V2]);
      full = true;
      const outcome = await reader.library.update(press.feed, 'install', WORK);
      expect(summary(outcome)).toEqual(call === 'stage' ? ['harbour refused 2 no-room'] : 'no-room');
      expect(await reader.serves()).toContain('harbour 1');
      expect(await reader.bodies()).toEqual({ stored: 1, orphans: 0 });
      full = false;
      expect(summary(await reader.library.update(press.feed, 'install', WORK))).toEqual([
        'harbour installed 2',
      ]);
    },
  );
});

/** The record in which what serves of a pack is said to be so long. */
const inBytes = (record: LibraryRecord, id: string, bytes: number): LibraryRecord => ({
  ...record,
  packs: record.packs.map((pack) =>
    pack.id === id && pack.current ? { ...pack, current: { ...pack.current, bytes } } : pack,
  ),
});

/** Tidies without the lock that a context holds which this test cannot end. */
async function tidied(reader: Reader): Promise<number> {
  const swept = await reader.store.sweep();
  return swept.ok ? swept.value : -1;
}
