import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FEED_LIMITS, SCHEDULE } from '#lib/feed/limits.ts';
import {
  askedAnew,
  attempted,
  failed,
  givenUp,
  isDue,
  nextDue,
  subscribed,
  tuned,
} from '#lib/library/feed-rules.ts';
import { LIBRARY_LIMITS } from '#lib/library/limits.ts';
import { EMPTY_LIBRARY, type LibraryRecord, SubscriptionSchema } from '#lib/library/record.ts';
import { restored } from '#lib/library/restore-rule.ts';
import type { Outcome } from '#lib/trouble/outcome.ts';
import { feedOf } from './feeds.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;
const with1 = (...subscriptions: LibraryRecord['subscriptions']): LibraryRecord => ({
  ...EMPTY_LIBRARY,
  subscriptions,
});
const first = (outcome: Outcome<LibraryRecord>) => (outcome.ok ? outcome.value.subscriptions[0] : undefined);
function told(outcome: Outcome<LibraryRecord>): LibraryRecord {
  if (!outcome.ok) throw new Error(outcome.trouble.why);
  return outcome.value;
}

describe('a subscription', () => {
  it('is made once, by address and by feed, up to the limit', () => {
    const record = with1(feedOf('courier'));
    expect(subscribed(record, feedOf('tribune'))).toMatchObject({ ok: true });
    expect(subscribed(record, feedOf('courier', { url: 'https://other.example/feed.json' }))).toMatchObject({
      trouble: { why: 'subscribed' },
    });
    const sameAddress = feedOf('tribune', { url: 'https://courier.example/feed.json' });
    expect(subscribed(record, sameAddress)).toMatchObject({ trouble: { why: 'subscribed' } });
    const many = Array.from({ length: LIBRARY_LIMITS.subscriptions }, (_, at) => feedOf(`feed-${at}`));
    expect(subscribed(with1(...many), feedOf('tribune'))).toMatchObject({ trouble: { why: 'full' } });
  });

  it.each([
    [HOUR, SCHEDULE.leastEvery],
    [12 * HOUR, 12 * HOUR],
    [999 * 24 * HOUR, SCHEDULE.mostEvery],
  ])('that is to be asked every %d ms is asked every %d ms', (wished, every) => {
    const record = with1(feedOf('courier', { checked: '2026-11-22T12:00:00Z' }));
    const next = new Date(NOON + every).toISOString().replace('.000', '');
    expect(first(tuned(record, 'courier', { every: wished }))).toMatchObject({ every, next, auto: true });
  });

  it('that fails keeps the time of its next try when its interval is changed', () => {
    const courier = feedOf('courier');
    const failing = first(failed(with1(courier), courier, { why: 'unreachable' }, NOON + HOUR));
    expect(failing).toMatchObject({ failures: 1, trouble: { why: 'unreachable' } });
    const record = with1(...(failing ? [failing] : []));
    expect(first(tuned(record, 'courier', { auto: false, every: 5 * HOUR }))).toMatchObject({
      next: '2026-11-22T13:00:00Z',
      auto: false,
    });
  });

  it('is due at its time, and where its time was set by a clock far ahead', () => {
    const due = (next: number) => isDue(feedOf('courier', { next: new Date(next).toISOString() }), NOON);
    expect(due(NOON)).toBe(true);
    expect(due(NOON + 1000)).toBe(false);
    expect(due(NOON + SCHEDULE.mostEvery * (1 + SCHEDULE.jitter))).toBe(false);
    expect(due(NOON + 2 * 365 * 24 * HOUR)).toBe(true);
  });

  it('counts as failed from the beginning of a check that nobody watches until that ends, and is told once', () => {
    const courier = feedOf('courier', { failures: 2 });
    const begun = told(attempted(with1(courier), 'courier', NOON + HOUR));
    expect(begun.subscriptions).toEqual([{ ...courier, failures: 3, next: '2026-11-22T13:00:00Z' }]);
    const ended = failed(begun, courier, { why: 'unreachable' }, NOON + 2 * HOUR);
    expect(first(ended)).toMatchObject({ failures: 3, trouble: { why: 'unreachable' } });
    const given = { ...courier, next: '2026-11-22T13:00:00Z' };
    expect(first(givenUp(begun, courier, NOON + HOUR / 4))).toEqual(given);
    expect(first(givenUp(begun, courier, NOON + 3 * HOUR))).toEqual({
      ...courier,
      next: '2026-11-22T15:00:00Z',
    });
  });

  it('is read back with as many packs as a feed may offer, and as many removed ones as are remembered', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, at) => `pack-${at}`);
    const holds = (changes: Parameters<typeof feedOf>[1]) =>
      v.is(SubscriptionSchema, feedOf('courier', changes));
    expect(holds({ packs: ids(FEED_LIMITS.packs), without: ids(LIBRARY_LIMITS.without) })).toBe(true);
    expect(holds({ packs: ids(FEED_LIMITS.packs + 1) })).toBe(false);
    expect(holds({ without: ids(LIBRARY_LIMITS.without + 1) })).toBe(false);
  });

  it('is asked next when the first of all is due, and soon where one is due that could not be asked', () => {
    const at = (feed: string, hours: number) =>
      feedOf(feed, { next: new Date(NOON + hours * HOUR).toISOString() });
    const soon = NOON + HOUR / 4;
    expect(nextDue(EMPTY_LIBRARY, NOON, soon)).toBeUndefined();
    expect(nextDue(with1(at('courier', 5), at('tribune', 3)), NOON, soon)).toBe(NOON + 3 * HOUR);
    expect(nextDue(with1(at('courier', -1), at('tribune', 3)), NOON, soon)).toBe(soon);
    const astray = at('courier', 2 * 365 * 24);
    expect(nextDue(with1(astray, at('tribune', 3)), NOON, soon)).toBe(soon);
  });

  it('is asked anew in full, with the trust it had', () => {
    const failing = feedOf('courier', {
      etag: '"1"',
      lastModified: 'x',
      failures: 3,
      trouble: { why: 'busy' },
    });
    const { etag: _etag, lastModified: _lastModified, ...rest } = failing;
    expect(askedAnew(failing, NOON)).toEqual({ ...rest, failures: 0, trouble: null });
  });
});

describe('a backup that takes the place of the record', () => {
  const trusting = (version: number, keys = 1) => {
    const feed = feedOf('courier');
    const digest = String(version).repeat(64);
    return { ...feed, trust: { ...feed.trust, version, digest, keys: { ...feed.trust.keys, number: keys } } };
  };
  const restoring = (now: ReturnType<typeof trusting>, backup: ReturnType<typeof trusting>) =>
    first(restored(with1(now), with1(backup), new Map(), NOON))?.trust;

  it('keeps the highest state of a feed that was seen, and the keys that this device holds', () => {
    expect(restoring(trusting(5), trusting(3))).toEqual(trusting(5).trust);
    expect(restoring(trusting(3), trusting(5))).toEqual(trusting(5).trust);
    expect(restoring(trusting(3, 2), trusting(5, 1))).toEqual(trusting(5, 2).trust);
    expect(restoring(trusting(5, 1), trusting(3, 2))).toEqual(trusting(5, 1).trust);
  });

  it('leads a feed of this device to no other address, and does not have it install by itself', () => {
    const here = feedOf('courier', { auto: false, every: 5 * HOUR });
    const elsewhere = 'https://elsewhere.example/feed.json';
    const there = feedOf('courier', { url: elsewhere, auto: true, every: 6 * HOUR, without: ['castle'] });
    const outcome = restored(with1(here), with1(there), new Map(), NOON);
    expect(first(outcome)).toMatchObject({
      url: here.url,
      auto: false,
      every: 6 * HOUR,
      without: ['castle'],
    });
    expect(first(restored(EMPTY_LIBRARY, with1(there), new Map(), NOON))).toMatchObject({
      url: elsewhere,
      auto: true,
    });
  });

  it('is refused where it would have another feed at the address of one that is here', () => {
    const courier = feedOf('courier');
    const moved = feedOf('courier', { url: 'https://elsewhere.example/feed.json' });
    const backup = with1(moved, feedOf('tribune', { url: courier.url }));
    expect(restored(EMPTY_LIBRARY, backup, new Map(), NOON)).toMatchObject({ ok: true });
    expect(restored(with1(courier), backup, new Map(), NOON)).toMatchObject({
      trouble: { why: 'unreadable' },
    });
  });

  it('keeps what the reader put aside of a feed', () => {
    const aside = {
      id: 'gone',
      origin: { from: 'feed' as const, feed: 'courier' },
      current: null,
      previous: null,
      pending: null,
      declined: 3,
    };
    const backup = { ...with1(feedOf('courier')), packs: [aside] };
    expect(told(restored(EMPTY_LIBRARY, backup, new Map(), NOON)).packs).toEqual([aside]);
  });

  it('is refused where it holds a feed twice', () => {
    const twice = with1(feedOf('courier'), feedOf('courier'));
    expect(restored(EMPTY_LIBRARY, twice, new Map(), NOON)).toMatchObject({ trouble: { why: 'unreadable' } });
  });

  it('leaves out what neither it nor the extension has by now', () => {
    const shell = {
      id: 'gone',
      origin: { from: 'file' as const, name: 'a.json' },
      current: null,
      previous: null,
      pending: null,
    };
    const backup = { ...EMPTY_LIBRARY, packs: [shell] };
    const packs = (bundled: ReadonlyMap<string, number>) => {
      const outcome = restored(EMPTY_LIBRARY, backup, bundled, NOON);
      return outcome.ok ? outcome.value.packs : undefined;
    };
    expect(packs(new Map())).toEqual([]);
    expect(packs(new Map([['gone', 1]]))).toEqual([shell]);
  });
});
