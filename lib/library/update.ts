/** Asking feeds for news, for the reader and by themselves. */

import { followFeed, isExpired } from '#lib/feed/follow.ts';
import { SCHEDULE } from '#lib/feed/limits.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import type { Trouble } from '#lib/trouble/troubles.ts';
import { askFeed } from './ask.ts';
import {
  attempted,
  failed,
  givenUp,
  isDue,
  nextDue,
  subscriptionIn,
  withSubscription,
} from './feed-rules.ts';
import { nextAfter } from './next.ts';
import { isFrom } from './pack-rules.ts';
import type { Fetched, FetchRequest, LibraryPorts, Work } from './ports.ts';
import type { LibraryRecord, Subscription } from './record.ts';
import { servePack } from './serving.ts';
import { type Answer, type How, takeIn } from './take-in.ts';
import { dateTime } from './time.ts';
import type { Updated } from './view.ts';

/** Asks one feed. Runs alone. */
export async function updateFeed(
  ports: LibraryPorts,
  feed: string,
  how: 'look' | 'install',
  work: Work,
): Promise<Outcome<Updated>> {
  const read = await ports.store.read();
  if (!read.ok) return read;
  const subscription = subscriptionIn(read.value, feed);
  if (subscription === undefined) return trouble('not-found', feed);
  const outcome = await check(ports, read.value, subscription, how, work);
  if (!outcome.ok) await tellFailure(ports, subscription, outcome.trouble);
  return outcome;
}

/** The same where nobody asked for it: that it was begun is recorded first. Runs alone. */
async function updateUnasked(ports: LibraryPorts, feed: string, work: Work): Promise<Outcome<Updated>> {
  const read = await ports.store.read();
  if (!read.ok) return read;
  const before = subscriptionIn(read.value, feed);
  if (before === undefined) return trouble('not-found', feed);
  const begun = await beginAttempt(ports, before);
  if (!begun.ok) return begun;
  const outcome = await check(ports, begun.value, before, before.auto ? 'install' : 'look', work);
  if (outcome.ok) return outcome;
  await tellFailure(ports, before, outcome.trouble);
  if (outcome.trouble.why === 'cancelled') await giveUp(ports, before);
  return outcome;
}

/** Answers with the record that now holds. */
function beginAttempt(ports: LibraryPorts, subscription: Subscription): Promise<Outcome<LibraryRecord>> {
  const { every, failures, trust } = subscription;
  const next = nextAfter(ports, { every, failures: failures + 1, trouble: null });
  return ports.store.commit((record) => attempted(record, trust.feed, next));
}

const giveUp = (ports: LibraryPorts, subscription: Subscription): Promise<Outcome<LibraryRecord>> =>
  ports.store.commit((record) => givenUp(record, subscription, ports.now() + SCHEDULE.firstRetry));

/** Asks every feed that is due, one after another. Answers when the next one is due, in ms since 1970. */
export async function updateDue(ports: LibraryPorts, work: Work): Promise<number | undefined> {
  const soon = ports.now() + SCHEDULE.firstRetry;
  const read = await ports.store.read();
  if (!read.ok) return soon;
  const due = read.value.subscriptions.filter((subscription) => isDue(subscription, ports.now()));
  for (const { trust } of due.toSorted((a, b) => Date.parse(a.next) - Date.parse(b.next))) {
    if (work.signal.aborted) break;
    // Whoever is at work now was asked by the reader, who is not kept waiting; this feed's turn comes again.
    await ports.exclusively(() => updateUnasked(ports, trust.feed, work), false);
  }
  const after = await ports.store.read();
  return after.ok ? nextDue(after.value, ports.now(), soon) : soon;
}

async function check(
  ports: LibraryPorts,
  record: LibraryRecord,
  subscription: Subscription,
  how: How,
  work: Work,
): Promise<Outcome<Updated>> {
  if (work.signal.aborted) return trouble('cancelled');
  const validators = await validatorsFor(ports, record, subscription, how);
  const asked = await askFeed(ports, subscription.url, subscription.title, validators, work);
  if (!asked.ok) return asked;
  if (asked.value.is === 'unchanged') return noNews(ports, subscription);
  work.onProgress({ step: 'checking', what: subscription.title });
  const followed = await followFeed(asked.value.bytes, subscription.trust, ports.now());
  if (!followed.ok) return followed;
  const answer: Answer = { ...followed.value, validators: validatorsOf(asked.value) };
  return takeIn(ports, record, subscription, answer, how, work);
}

/**
 * The host may answer "unchanged" only where everything it offered is here: not where a body was lost since, nor where
 * something that was only found is to be installed now.
 */
async function validatorsFor(
  ports: LibraryPorts,
  record: LibraryRecord,
  { trust, etag, lastModified }: Subscription,
  how: How,
): Promise<Pick<FetchRequest, 'etag' | 'lastModified'>> {
  for (const pack of record.packs.filter((one) => isFrom(one, trust.feed))) {
    if (how === 'install' && pack.pending?.why === 'found') return {};
    const { trouble: lost } = await servePack(ports, record, pack.id);
    if (lost !== undefined) return {};
  }
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

export const validatorsOf = ({
  etag,
  lastModified,
}: Extract<Fetched, { is: 'bytes' }>): Answer['validators'] => ({
  ...(etag === undefined ? {} : { etag }),
  ...(lastModified === undefined ? {} : { lastModified }),
});

/** The host says that nothing changed; a feed that stays silent past its time is told of all the same. */
async function noNews(ports: LibraryPorts, subscription: Subscription): Promise<Outcome<Updated>> {
  const { every, expires, trust } = subscription;
  if (isExpired(expires, ports.now())) return trouble('expired', expires);
  const next = nextAfter(ports, { every, failures: 0, trouble: null });
  const committed = await ports.store.commit((record) =>
    withSubscription(record, trust.feed, (before) => ({
      ...before,
      checked: dateTime(ports.now()),
      next: dateTime(next),
      failures: 0,
      trouble: null,
    })),
  );
  return committed.ok ? done({ feed: trust.feed, packs: [] }) : committed;
}

/** What was staged goes; the failure is recorded, if storage takes it. What the reader cancelled is no failure. */
async function tellFailure(ports: LibraryPorts, subscription: Subscription, why: Trouble): Promise<void> {
  await ports.store.sweep();
  if (why.why === 'cancelled') return;
  const { every, failures } = subscription;
  const next = nextAfter(ports, { every, failures: failures + 1, trouble: why });
  await ports.store.commit((record) => failed(record, subscription, why, next));
}
