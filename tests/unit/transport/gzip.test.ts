import { deflateSync, gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflate, inflate } from '#lib/transport/gzip.ts';
import { TRANSPORT_LIMITS } from '#lib/transport/limits.ts';
import { times } from '#tests/harness/quantity.ts';
import { countingBytes } from './fetching.ts';

const CAP = 1024 * 1024;
const nobody = new AbortController().signal;
const unpack = (bytes: Uint8Array, cap = CAP) => inflate(new Uint8Array(bytes), cap, nobody);
const unreadable = { ok: false, trouble: { why: 'unreadable', detail: 'no gzip, or damaged' } };

const TEXT = countingBytes(60_000);
const PACKED = gzipSync(TEXT);

describe('unpacking', () => {
  it('gives back what was packed, by us or by others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 20_000 }), async (bytes) => {
        const own = new Uint8Array(bytes);
        const packed = await deflate(own);
        expect(await unpack(packed)).toEqual({ ok: true, value: own });
        expect(await unpack(gzipSync(own))).toEqual({ ok: true, value: own });
        expect(new Uint8Array(gunzipSync(packed))).toEqual(own);
      }),
      { numRuns: times(300, 30), seed: 1 },
    );
  });

  it('gives as many bytes as are allowed, and not one more', async () => {
    expect(await unpack(PACKED, TEXT.length)).toEqual({ ok: true, value: TEXT });
    expect(await unpack(PACKED, TEXT.length - 1)).toEqual({
      ok: false,
      trouble: { why: 'too-long', detail: `unpacks to more than ${TEXT.length - 1} bytes` },
    });
  });

  it('stops a bomb at the cap and one chunk', async () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(50_000_000)));
    const counts = [0];
    const outcome = await inflate(bomb, CAP, nobody, (length) => counts.push(length));
    expect(outcome).toMatchObject({ ok: false, trouble: { why: 'too-long' } });
    expect(counts.at(-1)).toBeGreaterThan(CAP);
    expect(counts.at(-2)).toBeLessThanOrEqual(CAP);
  });

  it.each([
    { says: 'nothing', bytes: new Uint8Array(0) },
    { says: 'JSON', bytes: new TextEncoder().encode('{"a":1}') },
    { says: 'zlib', bytes: deflateSync(TEXT) },
    { says: 'a tail that does not belong to it', bytes: Buffer.concat([PACKED, Buffer.from('x')]) },
    { says: 'a tail of zeros', bytes: Buffer.concat([PACKED, Buffer.alloc(100_000)]) },
    { says: 'two files in one', bytes: Buffer.concat([PACKED, PACKED]) },
    { says: 'a wrong checksum', bytes: PACKED.with(PACKED.length - 6, (PACKED.at(-6) ?? 0) ^ 1) },
    { says: 'a wrong length', bytes: PACKED.with(PACKED.length - 1, 1) },
  ])('takes no $says', async ({ bytes }) => {
    expect(await unpack(bytes)).toEqual(unreadable);
  });

  it(`takes none that ends early, at ${times(100, 15)} offsets`, async () => {
    const count = times(100, 15);
    for (let at = 0; at < count; at += 1) {
      const end = Math.floor((at * (PACKED.length - 1)) / (count - 1));
      expect(await unpack(PACKED.subarray(0, end))).toEqual(unreadable);
    }
  });

  it(`never throws, whatever it is given, in ${times(2_000, 200)} cases`, async () => {
    const damage = fc.array(fc.tuple(fc.nat(PACKED.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(damage, async (flips) => {
        const bytes = new Uint8Array(PACKED);
        for (const [at, by] of flips) bytes[at] = (bytes[at] ?? 0) ^ by;
        const outcome = await unpack(bytes);
        // Some bytes of the head (time, system) are free: then the text is the same.
        if (outcome.ok) expect(outcome.value).toEqual(TEXT);
        else expect(outcome.trouble.why).toBe('unreadable');
      }),
      { numRuns: times(2_000, 200), seed: 1 },
    );
  });
});

describe('a reader who cancels', () => {
  const cancelled = { ok: false, trouble: { why: 'cancelled' } };

  it('beforehand gets nothing', async () => {
    expect(await inflate(new Uint8Array(PACKED), CAP, AbortSignal.abort())).toEqual(cancelled);
  });

  it('in the midst is heard at the next chunk', async () => {
    const controller = new AbortController();
    let chunks = 0;
    const outcome = await inflate(
      new Uint8Array(gzipSync(new Uint8Array(5_000_000))),
      10_000_000,
      controller.signal,
      () => {
        chunks += 1;
        if (chunks === 3) controller.abort();
      },
    );
    expect(outcome).toEqual(cancelled);
    expect(chunks).toBe(3);
  });
});

it('feeds the decompressor so little at a time that a bomb makes a few megabytes at most', () => {
  expect(TRANSPORT_LIMITS.gzipPiece * 1032).toBeLessThan(5 * 1024 * 1024);
});
