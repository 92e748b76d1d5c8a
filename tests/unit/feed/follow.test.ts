import { describe, expect, test } from 'vitest';
import type { Manifest } from '#lib/feed/feed-file.ts';
import { followFeed, isExpired, trustIn } from '#lib/feed/follow.ts';
import { FEED_LIMITS } from '#lib/feed/limits.ts';
import { openFeed } from '#lib/feed/open-feed.ts';
import type { Trust } from '#lib/feed/trust.ts';
import { fineValue, wordOf } from './answers.ts';
import { bytesOf, chainOf, jws, manifestOf, type Pair } from './forge.ts';
import { keyOf } from './keys.ts';

const pair: Pair = { root: keyOf(1), signing: keyOf(2) };
const thief: Pair = { root: keyOf(8), signing: keyOf(9) };
const NOW = Date.parse('2026-11-10T00:00:00Z');
const YEAR = 365 * 86_400_000;
const EXPIRY = Date.parse(manifestOf().expires);

const feed = (changes: Partial<Manifest> = {}, keys: Pair = pair) => {
  const manifest = manifestOf(changes);
  return bytesOf({ keys: chainOf(manifest.feed, keys), manifest: jws(manifest, { key: keys.signing }) });
};

/** What a reader holds who has seen version 7 and nothing since. */
const trust: Trust = trustIn(fineValue(await openFeed(feed())));

describe('against what was seen before', () => {
  test('the same state is no news', async () => {
    expect(await followFeed(feed(), trust, NOW)).toEqual({
      ok: true,
      value: { manifest: manifestOf(), trust, news: false },
    });
  });

  test('the next version is news, and is what is held from then on', async () => {
    const next = feed({ version: 8, title: 'Courier facts, renewed' });
    const followed = fineValue(await followFeed(next, trust, NOW));
    expect(followed.news).toBe(true);
    expect(followed.manifest.title).toBe('Courier facts, renewed');
    expect(followed.trust).toEqual(trustIn(fineValue(await openFeed(next))));
    expect(wordOf(await followFeed(next, followed.trust, NOW))).toBe('fine');
    expect(wordOf(await followFeed(feed(), followed.trust, NOW))).toBe('rolled-back');
  });

  test('versions may be left out', async () => {
    expect(fineValue(await followFeed(feed({ version: 900 }), trust, NOW)).news).toBe(true);
  });

  test.each([1, 2, 6])('version %i after 7 is a roll-back', async (version) => {
    expect(await followFeed(feed({ version }), trust, NOW)).toEqual({
      ok: false,
      trouble: { why: 'rolled-back', detail: `version ${version}; version 7 was seen before` },
    });
  });

  test.each<Partial<Manifest>>([
    { title: 'Courier fact' },
    { expires: '2026-12-01T06:00:01Z' },
    { packs: manifestOf().packs.map((pack) => ({ ...pack, sha256: 'ac'.repeat(32) })) },
  ])('version 7 with other contents (%o) is a contradiction', async (changes) => {
    expect(wordOf(await followFeed(feed(changes), trust, NOW))).toBe('two-contents');
  });

  test('the highest version there can be is accepted, and nothing beyond it', async () => {
    expect(fineValue(await followFeed(feed({ version: 2 ** 53 - 1 }), trust, NOW)).news).toBe(true);
    for (const version of [2 ** 53, 2 ** 53 + 2, 2 ** 64]) {
      expect(wordOf(await followFeed(feed({ version }), trust, NOW))).toBe('not-a-feed');
    }
    const digits = JSON.stringify(manifestOf()).replace('"version":7', `"version":1${'0'.repeat(30)}`);
    const bytes = bytesOf({
      keys: chainOf('courier-facts', pair),
      manifest: jws(digits, { key: pair.signing }),
    });
    expect(wordOf(await followFeed(bytes, trust, NOW))).toBe('not-a-feed');
  });

  test('another feed by the same keys is another feed', async () => {
    expect(await followFeed(feed({ feed: 'other-facts' }), trust, NOW)).toEqual({
      ok: false,
      trouble: { why: 'other-feed', detail: 'other-facts, not courier-facts' },
    });
  });

  test('the same feed by other keys is signed by the wrong ones', async () => {
    expect(wordOf(await followFeed(feed({ version: 8 }, thief), trust, NOW))).toBe('wrong-key');
    const sameRoot = { root: pair.root, signing: thief.signing };
    expect(wordOf(await followFeed(feed({ version: 8 }, sameRoot), trust, NOW))).toBe('wrong-key');
  });

  test('what is no feed, or not rightly signed, says so', async () => {
    expect(wordOf(await followFeed(new Uint8Array(), trust, NOW))).toBe('not-a-feed');
    const bytes = bytesOf({
      keys: chainOf('courier-facts', pair),
      manifest: jws(manifestOf(), { key: thief.signing }),
    });
    expect(wordOf(await followFeed(bytes, trust, NOW))).toBe('bad-signature');
  });
});

describe('against the clock', () => {
  test('a state past its time is expired, though it be the very one that is known', async () => {
    expect(await followFeed(feed(), trust, EXPIRY + YEAR)).toEqual({
      ok: false,
      trouble: {
        why: 'expired',
        detail: 'on 2026-12-01T06:00:00Z; if that is still to come, the clock of this device is wrong',
      },
    });
  });

  test('a newer state past its time is expired too', async () => {
    expect(wordOf(await followFeed(feed({ version: 8 }), trust, EXPIRY + YEAR))).toBe('expired');
  });

  test('it ends with the minutes by which clocks go wrong', async () => {
    const last = EXPIRY + FEED_LIMITS.clockSkew;
    expect(isExpired(manifestOf().expires, last)).toBe(false);
    expect(isExpired(manifestOf().expires, last + 1)).toBe(true);
    expect(wordOf(await followFeed(feed(), trust, last))).toBe('fine');
    expect(wordOf(await followFeed(feed(), trust, last + 1))).toBe('expired');
  });

  test('a clock two years behind accepts what it should, and still knows a roll-back', async () => {
    const behind = NOW - 2 * YEAR;
    expect(fineValue(await followFeed(feed(), trust, behind)).news).toBe(false);
    expect(fineValue(await followFeed(feed({ version: 8 }), trust, behind)).news).toBe(true);
    expect(wordOf(await followFeed(feed({ version: 6 }), trust, behind))).toBe('rolled-back');
  });

  test('a clock two years ahead is told of, and hides nothing worse', async () => {
    const ahead = NOW + 2 * YEAR;
    expect(wordOf(await followFeed(feed(), trust, ahead))).toBe('expired');
    expect(wordOf(await followFeed(feed({ version: 8 }), trust, ahead))).toBe('expired');
    expect(wordOf(await followFeed(feed({ version: 6 }), trust, ahead))).toBe('rolled-back');
    expect(wordOf(await followFeed(feed({ title: 'Other' }), trust, ahead))).toBe('two-contents');
    expect(wordOf(await followFeed(feed({}, thief), trust, ahead))).toBe('wrong-key');
    expect(wordOf(await followFeed(feed({ feed: 'other-facts' }), trust, ahead))).toBe('other-feed');
  });

  test('a feed renewed in time is believed by a clock two years ahead of the first state', async () => {
    const renewed = feed({ version: 8, issued: '2028-11-01T06:00:00Z', expires: '2028-12-01T06:00:00Z' });
    expect(fineValue(await followFeed(renewed, trust, NOW + 2 * YEAR)).news).toBe(true);
  });
});
