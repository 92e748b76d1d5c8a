import { describe, expect, it } from 'vitest';
import { LIMITS } from '#lib/facts/limits.ts';
import { inflate } from '#lib/transport/gzip.ts';
import { times } from '#tests/harness/quantity.ts';

const MEBIBYTE = 1024 * 1024;
const nobody = new AbortController().signal;

/** Packs a block of text, so many times over. */
async function packed(block: string, count: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(block);
  let left = count;
  const blocks = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      left -= 1;
      if (left < 0) controller.close();
      else controller.enqueue(bytes);
    },
  });
  return new Uint8Array(await new Response(blocks.pipeThrough(new CompressionStream('gzip'))).arrayBuffer());
}

const zeros = () => packed('\0'.repeat(MEBIBYTE), 300);

async function packedTwice(): Promise<Uint8Array<ArrayBuffer>> {
  const once = await zeros();
  return new Uint8Array(
    await new Response(new Blob([once]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer(),
  );
}

interface Bomb {
  readonly says: string;
  readonly make: () => Promise<Uint8Array<ArrayBuffer>>;
  readonly cap: number;
}

/** A few hundred kilobytes each that unpack to hundreds of megabytes; the first three stand for all in the reduced run. */
const BOMBS: readonly Bomb[] = [
  { says: 'zeros beyond what a pack may be', make: zeros, cap: LIMITS.packBytes },
  { says: 'brackets', make: () => packed('['.repeat(MEBIBYTE), 300), cap: MEBIBYTE },
  {
    says: 'zeros with a wrong checksum',
    make: async () => (await zeros()).with(-5, 0xff),
    cap: MEBIBYTE,
  },
  { says: 'zeros, at a cap of nothing', make: zeros, cap: 0 },
  { says: 'zeros, at a cap of one', make: zeros, cap: 1 },
  { says: 'spaces', make: () => packed(' '.repeat(MEBIBYTE), 300), cap: 8 * MEBIBYTE },
  {
    says: 'a pack of one name',
    make: () => packed('{"name":"Port Aldren"},'.repeat(40_000), 300),
    cap: MEBIBYTE,
  },
  {
    says: 'zeros that end early',
    make: async () => (await zeros()).subarray(0, -1_000),
    cap: MEBIBYTE,
  },
  {
    says: 'zeros with a tail',
    make: async () => new Uint8Array([...(await zeros()), ...new Uint8Array(1_000)]),
    cap: MEBIBYTE,
  },
  { says: 'a bomb in a parcel', make: packedTwice, cap: 64 * 1024 },
];

const count = times(BOMBS.length, 3);

describe(`${count} of ${BOMBS.length} gzip bombs`, () => {
  it.each(BOMBS.slice(0, count))('$says: left at the cap and one chunk', async ({ make, cap }) => {
    const bomb = await make();
    expect(bomb.length).toBeLessThan(4 * MEBIBYTE);
    const counts = [0];
    const outcome = await inflate(bomb, cap, nobody, (length) => counts.push(length));
    expect(outcome).toEqual({
      ok: false,
      trouble: { why: 'too-long', detail: `unpacks to more than ${cap} bytes` },
    });
    const last = counts.at(-1) ?? 0;
    const before = counts.at(-2) ?? 0;
    expect(before).toBeLessThanOrEqual(cap);
    expect(last).toBeGreaterThan(cap);
    expect(last - before).toBeLessThanOrEqual(MEBIBYTE);
  });
});

it.each([
  ['two files in one', async () => [await packed('a', 1), await packed('b', 1)]],
  ['a tail', async () => [await packed('a', 1), new Uint8Array(3)]],
  ['a file that ends early', async () => [(await packed('a', 1)).subarray(0, -1)]],
  ['no gzip at all', async () => [new TextEncoder().encode('{"a":1}')]],
  ['nothing', async () => []],
])('%s is unreadable', async (_, parts) => {
  const bytes = new Uint8Array(await new Blob(await parts()).arrayBuffer());
  const outcome = await inflate(bytes, MEBIBYTE, nobody);
  expect(outcome).toMatchObject({ ok: false, trouble: { why: 'unreadable' } });
});
