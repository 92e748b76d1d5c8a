/** Rule: a record that was damaged, mended as far as it goes. */
import { askedAnew } from './feed-rules.ts';
import { LIBRARY_LIMITS } from './limits.ts';
import { bereft, packIn } from './pack-rules.ts';
import type { LibraryRecord, PackRecord, Subscription } from './record.ts';

/**
 * The record without versions whose bodies are lost. Feeds are asked at once and in full; what they are trusted for
 * stays, and those that the record has lost are back.
 * @param lost digests
 * @param known subscriptions as they were last seen
 * @param now milliseconds since 1970
 */
export function mended(
  record: LibraryRecord,
  lost: ReadonlySet<string>,
  known: readonly Subscription[],
  now: number,
): LibraryRecord {
  const subscriptions = [...known]
    .reduce<readonly Subscription[]>(withMissing, record.subscriptions)
    .map((one) => askedAnew(one, now));
  const packs = bereft(record, lost).packs.filter((pack) => isLeft(pack, packIn(record, pack.id)));
  return { ...record, packs, subscriptions };
}

/**
 * A pack that served and of which no version is left is as if it had never come: its feed brings it again. One that
 * never served is remembered even without a version: so is what the reader has put aside, or not yet agreed to.
 */
const isLeft = (pack: PackRecord, before: PackRecord | undefined): boolean =>
  pack.current !== null || pack.pending !== null || before?.current === null;

function withMissing(subscriptions: readonly Subscription[], one: Subscription): readonly Subscription[] {
  const isThere = subscriptions.some(({ url, trust }) => url === one.url || trust.feed === one.trust.feed);
  const isFull = subscriptions.length >= LIBRARY_LIMITS.subscriptions;
  return isThere || isFull ? subscriptions : [...subscriptions, one];
}
