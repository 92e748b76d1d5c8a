/** Feeds and packs changed in one place after they were signed: none is believed, none is more than an answer. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '#lib/feed/digest.ts';
import { type FeedFile, FeedFileSchema, type FeedPack } from '#lib/feed/feed-file.ts';
import { openFeed } from '#lib/feed/open-feed.ts';
import { checkPackFile } from '#lib/feed/pack-file.ts';
import { times } from '#tests/harness/quantity.ts';
import { wordOf } from './answers.ts';
import { base64url, bytesOf, chainOf, jws, manifestOf, type Pair } from './forge.ts';
import { keyOf } from './keys.ts';

const SEED = 20_261_122;

/** One change of bytes. `at` counts modulo the length. */
interface ByteChange {
  readonly how: 'flip' | 'overwrite' | 'cut' | 'insert' | 'remove' | 'repeat' | 'move';
  readonly at: number;
  readonly size: number;
  readonly byte: number;
}

const byteChange: fc.Arbitrary<ByteChange> = fc.record({
  how: fc.constantFrom('flip', 'overwrite', 'cut', 'insert', 'remove', 'repeat', 'move'),
  at: fc.nat(),
  size: fc.integer({ min: 1, max: 300 }),
  byte: fc.nat(255),
});

function changeBytes(bytes: Uint8Array, { how, at, size, byte }: ByteChange): Uint8Array<ArrayBuffer> {
  const place = at % bytes.length;
  const [before, part, after] = [
    bytes.subarray(0, place),
    bytes.subarray(place, place + size),
    bytes.subarray(place + size),
  ];
  const joined = (...parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(parts.flatMap((piece) => Array.from(piece)));
  if (how === 'cut') return joined(before);
  if (how === 'insert') return joined(before, [byte], part, after);
  if (how === 'remove') return joined(before, after);
  if (how === 'repeat') return joined(before, part, part, after);
  if (how === 'move') return joined(part, before, after);
  const changed = joined(bytes);
  changed[place] = how === 'flip' ? (bytes[place] ?? 0) ^ (1 << (byte % 8)) : byte;
  return changed;
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

const pair = (root: number, signing: number): Pair => ({ root: keyOf(root), signing: keyOf(signing) });
const feedOf = (feed: string, version: number, first: Pair, ...further: readonly Pair[]): FeedFile => ({
  keys: chainOf(feed, first, ...further),
  manifest: jws(manifestOf({ feed, version }), { key: (further.at(-1) ?? first).signing }),
});

/** Feeds that are fine: two of one publisher with the same keys, one with other keys, one of a single key. */
const FEEDS = [
  feedOf('courier-facts', 7, pair(1, 2), pair(3, 4)),
  feedOf('courier-sports', 9, pair(1, 2), pair(3, 4)),
  feedOf('other-facts', 4, pair(5, 6), pair(7, 6), pair(7, 8)),
  feedOf('village-facts', 1, pair(9, 9)),
] as const;
const feed = fc.constantFrom(...FEEDS);
const GENUINE = new Set(FEEDS.map((file) => JSON.stringify(file)));

/** How far a changed feed came. */
async function answerTo(bytes: Uint8Array): Promise<string> {
  return wordOf(await openFeed(bytes));
}

/** A change of the document: something else in one of its places, or something of another feed there. */
interface Edit {
  readonly place: number;
  readonly how: 'remove' | 'repeat' | 'swap' | 'take' | 'replace' | 'letter' | 'content';
  readonly other: number;
  readonly value: unknown;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  place: fc.nat(),
  how: fc.constantFrom('remove', 'repeat', 'swap', 'take', 'replace', 'letter', 'content'),
  other: fc.nat(),
  value: fc.constantFrom<unknown>(null, '', 'none', 0, -1, 1e308, true, [], {}, 'A'.repeat(86), ['A'], {
    alg: 'none',
  }),
});

/** A place in a document: the object or list, and the member in it. */
interface Place {
  readonly holder: object;
  readonly key: string;
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder: object = value;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(Reflect.get(holder, key))]);
}

const pick = <T>(items: readonly T[], at: number): T => {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
};
const get = ({ holder, key }: Place): unknown => Reflect.get(holder, key);

/** A document with one edit, and what it takes from `donor`. */
function editDocument(document: object, donor: object, { place, how, other, value }: Edit): unknown {
  const changed: object = structuredClone(document);
  const places = placesIn(changed);
  const target = pick(places, place);
  const put = (to: unknown) => Reflect.set(target.holder, target.key, to);
  if (how === 'remove' && Array.isArray(target.holder)) target.holder.splice(Number(target.key), 1);
  else if (how === 'remove') Reflect.deleteProperty(target.holder, target.key);
  else if (how === 'repeat' && Array.isArray(target.holder)) target.holder.push(get(target));
  else if (how === 'repeat') Reflect.set(target.holder, `${target.key}2`, get(target));
  else if (how === 'take') put(get(pick(placesIn(donor), other % 2 === 0 ? place : other)));
  else if (how === 'swap') {
    const second = pick(places, other);
    const [a, b] = [structuredClone(get(target)), structuredClone(get(second))];
    put(b);
    Reflect.set(second.holder, second.key, a);
  } else if (how === 'replace') put(value);
  else
    editText(
      pick(
        places.filter((each) => typeof get(each) === 'string'),
        place,
      ),
      how,
      other,
    );
  return changed;
}

/** Another letter in a text, or another letter in what its base64url says. */
function editText(place: Place, how: Edit['how'], other: number): void {
  const text = String(get(place));
  if (how === 'content') {
    const bytes = Buffer.from(text, 'base64url');
    const at = other % bytes.length;
    bytes[at] = (bytes[at] ?? 0) ^ (1 + (other % 127));
    Reflect.set(place.holder, place.key, base64url(bytes));
    return;
  }
  const at = other % text.length;
  const letter = pick([...'AQgwZz019-_'], other);
  Reflect.set(place.holder, place.key, text.slice(0, at) + letter + text.slice(at + 1));
}

describe('a feed changed after it was signed', () => {
  test('the feeds that are changed are fine themselves', async () => {
    for (const file of FEEDS) expect(await answerTo(bytesOf(file))).toBe('fine');
  });

  test('is not believed, whatever bytes were changed', async () => {
    const full = times(5_000, 300);
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(feed, byteChange, async (file, change) => {
        const bytes = bytesOf(file);
        const changed = changeBytes(bytes, change);
        if (isSame(bytes, changed)) return;
        tried += 1;
        expect(['not-a-feed', 'bad-signature']).toContain(await answerTo(changed));
      }),
      { seed: SEED, numRuns: full },
    );
    expect(tried).toBeGreaterThan(full * 0.95);
  });

  test('is not believed, whatever in the document was changed, swapped or taken from another', async () => {
    const full = times(5_000, 300);
    const answers = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(feed, feed, edit, async (file, donor, change) => {
        const changed = editDocument(file, donor, change);
        if (GENUINE.has(JSON.stringify(changed))) return;
        const answer = await answerTo(Buffer.from(`${JSON.stringify(changed)}\n`));
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
        expect(['not-a-feed', 'bad-signature']).toContain(answer);
      }),
      { seed: SEED, numRuns: full },
    );
    // Both gates were at work: many kept the form, and fell at a signature.
    expect(answers.get('bad-signature')).toBeGreaterThan(full / 5);
    expect(answers.get('not-a-feed')).toBeGreaterThan(full / 5);
  });

  test('is not believed when any two feeds exchange their parts', async () => {
    const mixed = FEEDS.flatMap((one) =>
      FEEDS.filter((two) => two !== one).flatMap((two) => mixes(one, two)),
    );
    const strange = mixed.filter((file) => !GENUINE.has(JSON.stringify(file)));
    expect(strange.length).toBeGreaterThan(150);
    for (const file of strange) {
      expect(v.is(FeedFileSchema, file)).toBe(true);
      expect(await answerTo(bytesOf(file))).not.toBe('fine');
    }
  });
});

/** Every part of a feed in the place of the like part of another. */
function mixes(one: FeedFile, two: FeedFile): FeedFile[] {
  const keyMixes = one.keys.flatMap((_, at) => two.keys.map((jwsOfTwo) => one.keys.with(at, jwsOfTwo)));
  return [
    { ...one, manifest: two.manifest },
    { ...one, manifest: { ...one.manifest, payload: two.manifest.payload } },
    { ...one, manifest: { ...one.manifest, signatures: two.manifest.signatures } },
    { ...one, keys: [...one.keys, ...two.keys].slice(0, 32) },
    ...two.keys.map((manifest) => ({ ...one, manifest })),
    ...one.keys.map((manifest) => ({ ...one, manifest })),
    ...keyMixes.map((keys) => ({ ...one, keys })),
    ...one.keys.map((_, at) => ({ ...one, keys: one.keys.with(at, two.manifest) })),
  ];
}

const PACK = Uint8Array.from(
  gzipSync(JSON.stringify(Array.from({ length: 300 }, (_, index) => `fact ${index * index}`))),
);
const entry: FeedPack = {
  id: 'river-dam',
  version: 3,
  title: 'The dam',
  file: 'packs/river-dam-3.json.gz',
  length: PACK.length,
  sha256: await sha256Hex(PACK),
};

describe('the file of a pack', () => {
  test('is the one that was promised', async () => {
    expect(await checkPackFile(PACK, entry)).toEqual({ ok: true, value: undefined });
  });

  test('is refused in any other bytes', async () => {
    let tried = 0;
    const full = times(10_000, 600);
    await fc.assert(
      fc.asyncProperty(byteChange, async (change) => {
        const changed = changeBytes(PACK, change);
        if (isSame(PACK, changed)) return;
        tried += 1;
        expect(wordOf(await checkPackFile(changed, entry))).toBe('wrong-bytes');
      }),
      { seed: SEED, numRuns: full },
    );
    expect(tried).toBeGreaterThan(full * 0.95);
  });

  test('is refused when it is too short or too long, with both lengths', async () => {
    expect(await checkPackFile(PACK.slice(1), entry)).toEqual({
      ok: false,
      trouble: {
        why: 'wrong-bytes',
        detail: `packs/river-dam-3.json.gz: ${PACK.length - 1} bytes, not ${PACK.length}`,
      },
    });
  });

  test('is refused when it is another file of the same length', async () => {
    expect(wordOf(await checkPackFile(new Uint8Array(PACK.length), entry))).toBe('wrong-bytes');
  });
});
