/** Subscribing to a feed whose root key the reader has confirmed. */
import { fingerprintOf, sameFingerprint } from '#lib/feed/fingerprint.ts';
import { trustIn } from '#lib/feed/follow.ts';
import { SCHEDULE } from '#lib/feed/limits.ts';
import { type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { subscribed } from './feed-rules.ts';
import { type Met, meet } from './look.ts';
import type { LibraryPorts, Work } from './ports.ts';
import type { Subscription } from './record.ts';
import { takeIn } from './take-in.ts';
import { dateTime } from './time.ts';
import { validatorsOf } from './update.ts';
import type { Updated } from './view.ts';

/**
 * Meets the feed anew, so that what is confirmed is what is stored; then brings its packs, and records subscription and
 * packs in one commit. `wrong-key` if the root is not the one of this fingerprint. Runs alone.
 */
export async function subscribe(
  ports: LibraryPorts,
  input: string,
  fingerprint: string,
  work: Work,
): Promise<Outcome<Updated>> {
  const read = await ports.store.read();
  if (!read.ok) return read;
  const met = await meet(ports, input, work);
  if (!met.ok) return met;
  const { opened, answer } = met.value;
  const found = await fingerprintOf(opened.keys.root);
  if (!sameFingerprint(found, fingerprint)) return trouble('wrong-key', found);
  const subscription = beginning(met.value, ports.now());
  const begun = subscribed(read.value, subscription);
  if (!begun.ok) return begun;
  const believed = { manifest: opened.manifest, trust: subscription.trust, validators: validatorsOf(answer) };
  const outcome = await takeIn(ports, read.value, subscription, believed, 'subscribe', work, (record) =>
    subscribed(record, subscription),
  );
  if (!outcome.ok) await ports.store.sweep();
  return outcome;
}

function beginning({ url, opened }: Met, now: number): Subscription {
  const { title, packs, expires } = opened.manifest;
  return {
    url,
    title,
    trust: trustIn(opened),
    packs: packs.map(({ id }) => id),
    expires,
    subscribed: dateTime(now),
    checked: null,
    next: dateTime(now),
    failures: 0,
    trouble: null,
    auto: true,
    every: SCHEDULE.every,
  };
}
