/** Rules: what becomes of a subscription in the record. Each is pure, from record to record. */
import { SCHEDULE } from '#lib/feed/limits.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import type { Trouble } from '#lib/trouble/troubles.ts';
import { LIBRARY_LIMITS } from './limits.ts';
import { isFrom } from './pack-rules.ts';
import type { LibraryRecord, Subscription } from './record.ts';
import { dateTime } from './time.ts';

/** The subscription to a feed, by its id. */
export const subscriptionIn = (record: LibraryRecord, feed: string): Subscription | undefined =>
  record.subscriptions.find(({ trust }) => trust.feed === feed);

/** `subscribed` where the address or the feed is one already; `full` where the library holds no more. */
export function subscribed(record: LibraryRecord, subscription: Subscription): Outcome<LibraryRecord> {
  const { url, trust } = subscription;
  if (record.subscriptions.some((other) => other.url === url || other.trust.feed === trust.feed))
    return trouble('subscribed', subscription.title);
  if (record.subscriptions.length >= LIBRARY_LIMITS.subscriptions)
    return trouble('full', `${LIBRARY_LIMITS.subscriptions} feeds`);
  return done({ ...record, subscriptions: [...record.subscriptions, subscription] });
}

/** The feed is asked no more. Its packs stay as they are, or leave with it. */
export function unsubscribed(
  record: LibraryRecord,
  feed: string,
  packs: 'keep' | 'remove',
): Outcome<LibraryRecord> {
  if (!subscriptionIn(record, feed)) return trouble('not-found', feed);
  return done({
    ...record,
    packs: packs === 'keep' ? record.packs : record.packs.filter((pack) => !isFrom(pack, feed)),
    subscriptions: record.subscriptions.filter(({ trust }) => trust.feed !== feed),
  });
}

/**
 * Another manner of asking. An interval is brought within bounds; the next check follows from the last one, unless the
 * feed fails: then it comes when it was to come.
 */
export function tuned(
  record: LibraryRecord,
  feed: string,
  { auto, every }: { readonly auto?: boolean; readonly every?: number },
): Outcome<LibraryRecord> {
  return withSubscription(record, feed, (subscription) => {
    const interval = Math.round(
      Math.min(Math.max(every ?? subscription.every, SCHEDULE.leastEvery), SCHEDULE.mostEvery),
    );
    const { checked, subscribed: since, failures, next } = subscription;
    return {
      ...subscription,
      auto: auto ?? subscription.auto,
      every: interval,
      next: failures > 0 ? next : dateTime(Date.parse(checked ?? since) + interval),
    };
  });
}

/**
 * A check begins that nobody watches. It counts as failed until it has ended: a browser that ends the background in its
 * midst would else have the same feed asked again and again, as if nothing had been tried.
 * @param next when the feed is asked again if nothing more is heard, ms since 1970
 */
export const attempted = (record: LibraryRecord, feed: string, next: number): Outcome<LibraryRecord> =>
  withSubscription(record, feed, (subscription) => ({
    ...subscription,
    failures: subscription.failures + 1,
    next: dateTime(next),
  }));

/** A check that was begun is given up: it is no failure, and the feed is left alone until `soon` (ms since 1970) at least. */
export const givenUp = (
  record: LibraryRecord,
  { failures, trust }: Subscription,
  soon: number,
): Outcome<LibraryRecord> =>
  withSubscription(record, trust.feed, (subscription) => ({
    ...subscription,
    failures,
    next: dateTime(Math.max(Date.parse(subscription.next), soon)),
  }));

/**
 * A check failed: nothing changes but that it is told, and when the feed is asked again.
 * @param before the subscription before the check
 * @param next milliseconds since 1970
 */
export const failed = (
  record: LibraryRecord,
  { failures, trust }: Subscription,
  why: Trouble,
  next: number,
): Outcome<LibraryRecord> =>
  withSubscription(record, trust.feed, (subscription) => ({
    ...subscription,
    failures: failures + 1,
    trouble: why,
    next: dateTime(next),
  }));

/** `not-found` if the reader is not subscribed to the feed. */
export function withSubscription(
  record: LibraryRecord,
  feed: string,
  change: (subscription: Subscription) => Subscription,
): Outcome<LibraryRecord> {
  if (!subscriptionIn(record, feed)) return trouble('not-found', feed);
  return done({
    ...record,
    subscriptions: record.subscriptions.map((subscription) =>
      subscription.trust.feed === feed ? change(subscription) : subscription,
    ),
  });
}

/** A subscription that is to be asked at once and in full, as if for the first time; what it is trusted for stays. */
export function askedAnew(subscription: Subscription, now: number): Subscription {
  const { etag: _etag, lastModified: _lastModified, ...rest } = subscription;
  return { ...rest, next: dateTime(now), failures: 0, trouble: null };
}

/**
 * True if a feed is to be asked. A time that lies further ahead than any schedule sets was written by a clock that
 * went wrong; waiting for it would let the feed go stale without anyone noticing.
 */
export function isDue({ next }: Subscription, now: number): boolean {
  const wait = Date.parse(next) - now;
  return wait <= 0 || wait > 2 * SCHEDULE.mostEvery;
}

/**
 * When the next feed is to be asked; undefined where there is none.
 * @param soon when a feed is asked that is due already and could not be asked now
 * @returns as the parameters, milliseconds since 1970
 */
export function nextDue(
  { subscriptions }: Pick<LibraryRecord, 'subscriptions'>,
  now: number,
  soon: number,
): number | undefined {
  const times = subscriptions.map((one) => (isDue(one, now) ? soon : Date.parse(one.next)));
  return times.length === 0 ? undefined : Math.min(...times);
}
