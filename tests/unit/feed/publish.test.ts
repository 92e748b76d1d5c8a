import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { serialiseFeed } from '#lib/feed/canonical.ts';
import type { FeedFile } from '#lib/feed/feed-file.ts';
import { openFeed } from '#lib/feed/open-feed.ts';
import { newKey, PrivateKeySchema, signManifest, signStatement } from '#lib/feed/publish.ts';
import { fineValue, wordOf } from './answers.ts';
import { bytesOf, chainOf, jws, manifestOf, statementOf } from './forge.ts';
import { keyOf } from './keys.ts';

const feed = 'courier-facts';
const [root, signing, nextRoot, nextSigning] = [keyOf(1), keyOf(2), keyOf(3), keyOf(4)];

async function publishTwice(): Promise<FeedFile> {
  const previous = statementOf(feed, 1, { root, signing });
  const keys = [
    fineValue(await signStatement({ feed, previous: null, root, signing })),
    fineValue(await signStatement({ feed, previous, root: nextRoot, signing: nextSigning, oldRoot: root })),
  ];
  return { keys, manifest: fineValue(await signManifest(manifestOf(), nextSigning)) };
}

describe('what a publisher signs', () => {
  test('is byte for byte what another implementation signs', async () => {
    const byHand = {
      keys: chainOf(feed, { root, signing }, { root: nextRoot, signing: nextSigning }),
      manifest: jws(manifestOf(), { key: nextSigning }),
    };
    expect(serialiseFeed(await publishTwice())).toBe(new TextDecoder().decode(bytesOf(byHand)));
  });

  test('gives equal bytes for equal input', async () => {
    expect(serialiseFeed(await publishTwice())).toBe(serialiseFeed(await publishTwice()));
  });

  test('is written alike in whatever order its members come', async () => {
    const file = await publishTwice();
    const turned: FeedFile = {
      manifest: { signatures: file.manifest.signatures, payload: file.manifest.payload },
      keys: file.keys.map(({ payload, signatures }) => ({
        signatures: signatures.map(({ protected: header, signature }) => ({ signature, protected: header })),
        payload,
      })),
    };
    expect(serialiseFeed(turned)).toBe(serialiseFeed(file));
    const { packs, ...rest } = manifestOf();
    expect(fineValue(await signManifest({ packs, ...rest }, nextSigning))).toEqual(file.manifest);
  });

  test('is opened by readers', async () => {
    const bytes = new TextEncoder().encode(serialiseFeed(await publishTwice()));
    const opened = fineValue(await openFeed(bytes));
    expect(opened.keys).toEqual(statementOf(feed, 2, { root: nextRoot, signing: nextSigning }));
  });

  test('can be signed by a key that was just made', async () => {
    const key = await newKey();
    expect(v.is(PrivateKeySchema, key)).toBe(true);
    expect(key.d).not.toBe((await newKey()).d);
    const file: FeedFile = {
      keys: [fineValue(await signStatement({ feed, previous: null, root: key, signing: key }))],
      manifest: fineValue(await signManifest(manifestOf(), key)),
    };
    expect(wordOf(await openFeed(new TextEncoder().encode(serialiseFeed(file))))).toBe('fine');
  });

  test('never holds the secret half of a key', async () => {
    const file = await publishTwice();
    const decoded = [...file.keys, file.manifest].flatMap(({ payload, signatures }) => [
      Buffer.from(payload, 'base64url').toString(),
      ...signatures.map((signature) => Buffer.from(signature.protected, 'base64url').toString()),
    ]);
    expect(decoded.length).toBe(9);
    for (const text of [serialiseFeed(file), ...decoded]) {
      for (const key of [root, signing, nextRoot, nextSigning]) expect(text).not.toContain(key.d);
    }
  });
});

describe('a publisher is told', () => {
  const previous = statementOf(feed, 1, { root, signing });

  test('that the root before has to sign', async () => {
    expect(await signStatement({ feed, previous, root: nextRoot, signing })).toEqual({
      ok: false,
      trouble: { why: 'wrong-key', detail: 'the root of key statement 1 has to sign the next one' },
    });
    const oldRoot = keyOf(9);
    expect(wordOf(await signStatement({ feed, previous, root: nextRoot, signing, oldRoot }))).toBe(
      'wrong-key',
    );
  });

  test('that the statement before is of another feed', async () => {
    expect(wordOf(await signStatement({ feed: 'other-facts', previous, root, signing }))).toBe('other-feed');
  });

  test('that a chain can grow no longer', async () => {
    const last = { ...previous, number: 32 };
    expect(wordOf(await signStatement({ feed, previous: last, root, signing }))).toBe('full');
  });

  test('that an id is none', async () => {
    expect(wordOf(await signStatement({ feed: 'Courier Facts', previous: null, root, signing }))).toBe(
      'not-a-feed',
    );
  });

  test('that a manifest is none, and where', async () => {
    const outcome = await signManifest(manifestOf({ expires: 'soon' }), signing);
    expect(outcome).toEqual({
      ok: false,
      trouble: { why: 'not-a-feed', detail: 'expires: is not a UTC date-time' },
    });
  });

  test('that the halves of a key do not belong together', async () => {
    const broken = { ...root, d: signing.d };
    expect(wordOf(await signStatement({ feed, previous: null, root: broken, signing }))).toBe('wrong-key');
    expect(wordOf(await signManifest(manifestOf(), broken))).toBe('wrong-key');
  });
});
