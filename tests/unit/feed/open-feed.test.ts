import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { serialiseFeed } from '#lib/feed/canonical.ts';
import type { FeedPack } from '#lib/feed/feed-file.ts';
import { FEED_LIMITS } from '#lib/feed/limits.ts';
import { openFeed } from '#lib/feed/open-feed.ts';
import { fineValue, wordOf } from './answers.ts';
import { bytesOf, type Content, chainOf, jws, manifestOf, type Pair, statementOf } from './forge.ts';
import { keyOf } from './keys.ts';

const FEED = 'courier-facts';
const first: Pair = { root: keyOf(1), signing: keyOf(2) };
const second: Pair = { root: keyOf(3), signing: keyOf(4) };

const feed = (manifest: Content, { root, signing }: Pair = first) =>
  bytesOf({ keys: chainOf(FEED, { root, signing }), manifest: jws(manifest, { key: signing }) });

describe('a feed by itself', () => {
  test('is opened when it is signed as it should be, and tells its manifest, its keys and its digest', async () => {
    const manifest = manifestOf();
    const opened = fineValue(await openFeed(feed(manifest)));
    expect(opened).toEqual({
      manifest,
      statements: [statementOf(FEED, 1, first)],
      keys: statementOf(FEED, 1, first),
      digest: createHash('sha256').update(JSON.stringify(manifest)).digest('hex'),
    });
  });

  test('tells the last keys of a chain', async () => {
    const opened = fineValue(
      await openFeed(
        bytesOf({ keys: chainOf(FEED, first, second), manifest: jws(manifestOf(), { key: second.signing }) }),
      ),
    );
    expect(opened.statements).toEqual([statementOf(FEED, 1, first), statementOf(FEED, 2, second)]);
    expect(opened.keys).toEqual(statementOf(FEED, 2, second));
  });

  test('may be signed by one key for everything', async () => {
    expect(wordOf(await openFeed(feed(manifestOf(), { root: keyOf(5), signing: keyOf(5) })))).toBe('fine');
  });

  test('may hold as many packs and changes of keys as the limits say, with names of ordinary length', async () => {
    const pairs = Array.from({ length: FEED_LIMITS.keyStatements }, (_, index) => ({
      root: keyOf(2 * index),
      signing: keyOf(2 * index + 1),
    }));
    const packs = Array.from({ length: FEED_LIMITS.packs }, (_, index): FeedPack => {
      const id = `desk-of-world-affairs-${index}`;
      return {
        id,
        version: 100 + index,
        title: `World affairs, part ${index} of many`,
        file: `packs/${id}-${100 + index}.json.gz`,
        length: 1_000_000 + index,
        sha256: 'cd'.repeat(32),
      };
    });
    const bytes = bytesOf({
      keys: chainOf(FEED, ...pairs),
      manifest: jws(manifestOf({ packs }), { key: keyOf(2 * FEED_LIMITS.keyStatements - 1) }),
    });
    expect(bytes.length).toBeLessThan(FEED_LIMITS.manifestBytes);
    expect(fineValue(await openFeed(bytes)).keys.number).toBe(FEED_LIMITS.keyStatements);
  });

  test('beyond the cap is not even read', async () => {
    expect(await openFeed(new Uint8Array(FEED_LIMITS.manifestBytes + 1))).toEqual({
      ok: false,
      trouble: { why: 'too-long', detail: 'feed.json: 65537 bytes; 65536 are allowed' },
    });
  });

  test('with one change of keys too many is none', async () => {
    const pairs = Array.from({ length: FEED_LIMITS.keyStatements + 1 }, () => ({
      root: keyOf(1),
      signing: keyOf(1),
    }));
    const keys = chainOf(FEED, ...pairs);
    expect(wordOf(await openFeed(bytesOf({ keys, manifest: jws(manifestOf(), { key: keyOf(1) }) })))).toBe(
      'not-a-feed',
    );
  });

  test('is written by our own code in the same bytes as by hand', () => {
    const file = { keys: chainOf(FEED, first), manifest: jws(manifestOf(), { key: first.signing }) };
    expect(new TextEncoder().encode(serialiseFeed(file))).toEqual(bytesOf(file));
  });
});

const [pack] = manifestOf().packs;
if (pack === undefined) throw new Error('the manifest offers nothing');

/** The manifest with one byte in its title that no UTF-8 has. */
const notUtf8 = Buffer.from(JSON.stringify(manifestOf()));
notUtf8[notUtf8.indexOf('Courier')] = 0xff;

const WRONG_MANIFESTS: readonly (readonly [string, Content])[] = [
  ['no JSON', 'fact-feed/1'],
  ['JSON in UTF-8 with a byte order mark', `\ufeff${JSON.stringify(manifestOf())}`],
  ['a text with a byte that is no UTF-8', notUtf8],
  ['a list', [manifestOf()]],
  ['null', 'null'],
  ['a key statement', statementOf(FEED, 1, first)],
  ['a manifest of another format', { ...manifestOf(), format: 'fact-feed/2' }],
  ['a manifest with a member more', { ...manifestOf(), note: 'new' }],
  ['a manifest without a title', { ...manifestOf(), title: undefined }],
  ['a title with a bidi control', manifestOf({ title: 'Facts \u202e stcaF' })],
  ['a manifest of another feed', manifestOf({ feed: 'other-facts' })],
  ['a manifest that expires before it is issued', manifestOf({ expires: '2026-10-31T00:00:00Z' })],
  ['a day that no calendar has', manifestOf({ expires: '2027-02-29T00:00:00Z' })],
  ['version 0', manifestOf({ version: 0 })],
  ['version 1.5', manifestOf({ version: 1.5 })],
  [
    'a version beyond 2^53',
    JSON.stringify(manifestOf()).replace('"version":7', '"version":9007199254740993'),
  ],
  ['no packs', manifestOf({ packs: [] })],
  ['a pack twice', manifestOf({ packs: [pack, { ...pack, file: 'packs/b-1.json.gz' }] })],
  ['a file twice', manifestOf({ packs: [pack, { ...pack, id: 'b' }] })],
  ['a file outside its folder', manifestOf({ packs: [{ ...pack, file: 'packs/../feed.json.gz' }] })],
  ['a file on another host', manifestOf({ packs: [{ ...pack, file: 'https://example.org/a.json.gz' }] })],
  ['an empty file', manifestOf({ packs: [{ ...pack, length: 0 }] })],
  ['a file beyond the cap', manifestOf({ packs: [{ ...pack, length: FEED_LIMITS.bodyBytes + 1 }] })],
  ['a member twice', JSON.stringify(manifestOf()).replace('"version":7', '"version":7,"version":7')],
  [
    '__proto__ as a member',
    JSON.stringify(manifestOf()).replace('"version":7', '"version":7,"__proto__":{}'),
  ],
  ['an escape too many', JSON.stringify(manifestOf()).replace('Courier', '\\u0043ourier')],
  ['white space', JSON.stringify(manifestOf(), undefined, 1)],
  ['members in another order', Object.fromEntries(Object.entries(manifestOf()).reverse())],
];

describe('what the right key signed', () => {
  test.each(WRONG_MANIFESTS)('is no feed if it is %s', async (_, manifest) => {
    expect(wordOf(await openFeed(feed(manifest)))).toBe('not-a-feed');
  });

  test('is refused without repeating names that the file made up', async () => {
    const outcome = await openFeed(feed({ ...manifestOf(), 'evil\u202ename': 1 }));
    expect(outcome).toEqual({
      ok: false,
      trouble: { why: 'not-a-feed', detail: 'the manifest is not as the format has it' },
    });
  });

  test('is refused with the place where it departs from the format', async () => {
    const outcome = await openFeed(feed(manifestOf({ packs: [{ ...pack, sha256: 'x' }] })));
    expect(outcome).toEqual({
      ok: false,
      trouble: { why: 'not-a-feed', detail: 'the manifest is not as the format has it at packs.0.sha256' },
    });
  });
});
