/** Rule: a backup takes the place of the record. */
import type { Trust } from '#lib/feed/trust.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { askedAnew, subscriptionIn } from './feed-rules.ts';
import { type BundledVersions, servedVersion } from './pack-rules.ts';
import type { LibraryRecord } from './record.ts';

/**
 * The record as the backup has it. What this device has seen of a feed since is not forgotten: an old backup is no way to
 * make a reader believe an old state. Feeds are asked at once. `unreadable` if the backup contradicts itself.
 */
export function restored(
  record: LibraryRecord,
  backup: LibraryRecord,
  bundled: BundledVersions,
  now: number,
): Outcome<LibraryRecord> {
  const twice = repeated(backup.packs.map(({ id }) => id)) ?? repeatedFeed(backup);
  if (twice !== undefined) return trouble('unreadable', `“${twice}” stands twice in the backup`);
  return done({
    ...record,
    // The extension may have left out a pack since, over which the reader had one.
    packs: backup.packs.filter(
      (pack) => pack.pending !== null || servedVersion(pack.id, pack, bundled) !== undefined,
    ),
    subscriptions: backup.subscriptions.map((subscription) => {
      const known = subscriptionIn(record, subscription.trust.feed);
      const trust = known ? higher(known.trust, subscription.trust) : subscription.trust;
      return { ...askedAnew(subscription, now), trust };
    }),
  });
}

/** The highest state seen, and the last keys followed. */
function higher(known: Trust, other: Trust): Trust {
  const { keys } = other.keys.number > known.keys.number ? other : known;
  return { ...(other.version > known.version ? other : known), keys };
}

function repeatedFeed({ subscriptions }: LibraryRecord): string | undefined {
  return (
    repeated(subscriptions.map(({ trust }) => trust.feed)) ?? repeated(subscriptions.map(({ url }) => url))
  );
}

const repeated = (items: readonly string[]): string | undefined =>
  items.find((item, index) => items.indexOf(item) !== index);
