/** Rule: a backup takes the place of the record. */
import type { Trust } from '#lib/feed/trust.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { askedAnew, subscriptionIn } from './feed-rules.ts';
import { type BundledVersions, servedVersion } from './pack-rules.ts';
import type { LibraryRecord, PackRecord, Subscription } from './record.ts';

/**
 * The record as the backup has it. What this device has seen of a feed since is not forgotten: an old backup is no way to
 * make a reader believe an old state. Nor is any backup a way to other keys or another address of a feed that the reader
 * has confirmed here, or to its installing by itself. Feeds are asked at once. `unreadable` if the backup contradicts
 * itself, or would have two feeds of one address.
 */
export function restored(
  record: LibraryRecord,
  backup: LibraryRecord,
  bundled: BundledVersions,
  now: number,
): Outcome<LibraryRecord> {
  const subscriptions = backup.subscriptions.map((subscription) => {
    const known = subscriptionIn(record, subscription.trust.feed);
    return askedAnew(known === undefined ? subscription : asConfirmed(subscription, known), now);
  });
  const twice = repeated(backup.packs.map(({ id }) => id)) ?? repeatedFeed(subscriptions);
  if (twice !== undefined) return trouble('unreadable', `“${twice}” stands twice in the backup`);
  return done({
    ...record,
    packs: backup.packs.filter((pack) => isTold(pack, bundled)),
    subscriptions,
  });
}

/**
 * The extension may have left out a pack since, over which the reader had one. Of a feed's pack is kept that the reader
 * put it aside, or has not agreed to it.
 */
const isTold = (pack: PackRecord, bundled: BundledVersions): boolean =>
  pack.origin.from === 'feed' || pack.pending !== null || servedVersion(pack.id, pack, bundled) !== undefined;

const asConfirmed = (subscription: Subscription, { url, auto, trust }: Subscription): Subscription => ({
  ...subscription,
  url,
  auto,
  trust: higher(trust, subscription.trust),
});

/** The highest state seen, under the keys that this device holds: their successors it follows by itself. */
const higher = (known: Trust, other: Trust): Trust => ({
  ...(other.version > known.version ? other : known),
  keys: known.keys,
});

function repeatedFeed(subscriptions: readonly Subscription[]): string | undefined {
  return (
    repeated(subscriptions.map(({ trust }) => trust.feed)) ?? repeated(subscriptions.map(({ url }) => url))
  );
}

const repeated = (items: readonly string[]): string | undefined =>
  items.find((item, index) => items.indexOf(item) !== index);
