import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { TRANSPORT_LIMITS } from '#lib/transport/limits.ts';
import { type FeedServer, startFeedServer } from '#tests/harness/feed-server.ts';
import { times } from '#tests/harness/quantity.ts';
import { countingBytes, fetching } from './fetching.ts';

const PATH = '/packs/a-1.json.gz';
const BODY = countingBytes(200_000);

let server: FeedServer;
let url: string;
beforeAll(async () => {
  server = await startFeedServer();
  url = server.origin + PATH;
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const failed = (why: string, detail: string) => ({ ok: false, trouble: { why, detail } });

describe('a body that is cut', () => {
  const count = times(100, 15);
  const offsets = Array.from({ length: count }, (_, at) =>
    Math.floor((at * (BODY.length - 1)) / (count - 1)),
  );

  it(`is cut short, at ${count} offsets, and not asked for again`, async () => {
    expect(new Set(offsets).size).toBe(count);
    for (const [asked, cutAt] of offsets.entries()) {
      server.answer(PATH, { body: BODY, cutAt });
      const { outcome, received, totals } = await fetching({ url });
      expect(outcome).toEqual(failed('cut-short', `${received} of ${BODY.length} bytes`));
      expect(received).toBeLessThanOrEqual(cutAt);
      expect([...totals]).toEqual(received === 0 ? [] : [BODY.length]);
      expect(server.requests).toHaveLength(asked + 1);
    }
  });

  it('is cut short where its length was not announced, too', async () => {
    server.answer(PATH, { body: BODY, unannounced: true, cutAt: 70_000 });
    const { outcome, received } = await fetching({ url });
    expect(outcome).toEqual(failed('cut-short', `after ${received} bytes`));
    expect(server.requests).toHaveLength(1);
  });

  it('before its head is no answer at all', async () => {
    server.answer(PATH, { body: BODY, cutAt: 'head' });
    const { outcome } = await fetching({ url });
    expect(outcome).toEqual(failed('unreachable', new URL(url).host));
    expect(server.requests).toHaveLength(1);
  });
});

describe('a host that falls silent', () => {
  const { stall, total } = TRANSPORT_LIMITS;
  // The clock of the transport stands still until it is moved; the network does not.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Fetches until the host holds at this point and everything before it has arrived, then lets time pass. */
  async function fetchingUntilHeld(holdAt: 'head' | number, passes: number, limits = {}) {
    server.answer(PATH, { body: BODY, holdAt });
    let arrived = 0;
    const onChunk = (received: number) => {
      arrived = received;
    };
    const running = fetching({ url }, { limits, onChunk });
    const awaited = holdAt === 'head' ? 0 : holdAt;
    while (server.requests.length === 0 || arrived < awaited) await turn();
    expect(arrived).toBe(awaited);
    vi.advanceTimersByTime(passes);
    return { running };
  }

  it.each(['head' as const, 0, 1, 100_000, BODY.length - 1])('at %s is stalled', async (holdAt) => {
    const { running } = await fetchingUntilHeld(holdAt, stall);
    const { outcome } = await running;
    expect(outcome).toEqual(failed('stalled', 'nothing for 30 s'));
    await server.ended(PATH);
    expect(server.requests).toHaveLength(1);
  });

  it('ends when all its time is used up, however patient the reader is with silence', async () => {
    const { running } = await fetchingUntilHeld(100_000, total, { stall: total + 1 });
    const { outcome } = await running;
    expect(outcome).toEqual(failed('stalled', 'not done after 600 s'));
    await server.ended(PATH);
  });

  it('is heard to the end if it goes on in time', async () => {
    const { running } = await fetchingUntilHeld(100_000, stall - 1);
    server.release(PATH);
    const { outcome } = await running;
    expect(outcome).toEqual({ ok: true, value: { is: 'bytes', bytes: BODY } });
  });
});

describe('a body without end', () => {
  /** What lies in the buffers of both ends of a loopback connection, at most. */
  const BUFFERS = 24 * 1024 * 1024;

  it('is left at the cap and one chunk, and the connection ends', async () => {
    const cap = 1024 * 1024;
    server.answer(PATH, { body: BODY, endless: true });
    const { outcome, received, chunks } = await fetching({ url, cap });
    expect(outcome).toEqual(failed('too-long', `more than ${cap} bytes`));
    expect(received).toBeGreaterThan(cap);
    expect(received - (chunks.at(-1) ?? 0)).toBeLessThanOrEqual(cap);
    await server.ended(PATH);
    expect(server.sent(PATH)).toBeGreaterThanOrEqual(cap);
    expect(server.sent(PATH)).toBeLessThan(cap + BUFFERS);
  });

  it('that comes with an error is not read', async () => {
    server.answer(PATH, { status: 500, body: BODY, endless: true });
    const { outcome, received } = await fetching({ url });
    expect(outcome).toEqual(failed('refused-by-host', 'HTTP 500'));
    expect(received).toBe(0);
    await server.ended(PATH);
    expect(server.sent(PATH)).toBeLessThan(BUFFERS);
  });
});

describe('a reader who cancels', () => {
  const cancelled = { ok: false, trouble: { why: 'cancelled' } };

  it('beforehand sends nothing', async () => {
    server.answer(PATH, { body: BODY });
    const { outcome } = await fetching({ url }, { signal: AbortSignal.abort() });
    expect(outcome).toEqual(cancelled);
    expect(server.requests).toHaveLength(0);
  });

  it('while the host thinks is heard', async () => {
    const controller = new AbortController();
    server.answer(PATH, () => {
      controller.abort();
      return { body: BODY, holdAt: 'head' };
    });
    const { outcome } = await fetching({ url }, { signal: controller.signal });
    expect(outcome).toEqual(cancelled);
    await server.ended(PATH);
    expect(server.sent(PATH)).toBe(0);
  });

  it.each([1, 65_000, 131_000, 190_000])('after %i bytes is heard', async (bytes) => {
    const controller = new AbortController();
    server.answer(PATH, { body: BODY, holdAt: BODY.length - 1 });
    const { outcome } = await fetching(
      { url },
      { signal: controller.signal, onChunk: (received) => received >= bytes && controller.abort() },
    );
    expect(outcome).toEqual(cancelled);
    await server.ended(PATH);
  });

  it('at any turn of the event loop is heard, from before the request to the last byte', async () => {
    const allThatComes = BODY.length - 1;
    server.answer(PATH, { body: BODY, holdAt: allThatComes, piece: 5_000 });
    const arrived: number[] = [];
    for (let turns = 0; arrived.at(-1) !== allThatComes; turns += Math.ceil((turns + 1) / times(100, 20))) {
      const controller = new AbortController();
      const running = fetching({ url }, { signal: controller.signal });
      for (let gone = 0; gone < turns; gone += 1) await turn();
      controller.abort();
      const { outcome, received } = await running;
      expect(outcome).toEqual(cancelled);
      arrived.push(received);
      await server.ended(PATH);
    }
    expect(arrived[0]).toBe(0);
    expect(arrived.length).toBeGreaterThan(10);
  });
});
