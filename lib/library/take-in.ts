/**
 * Taking in what a feed offers: everything that is new is brought first, then one commit moves all packs of the feed
 * that may be installed at once, and records what the feed is trusted for and when it is asked again. A pack that fails
 * does not keep the others; what is left is asked for again.
 */
import type { Pack } from '#lib/facts/schema.ts';
import type { FeedPack, Manifest } from '#lib/feed/feed-file.ts';
import type { Followed } from '#lib/feed/follow.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import type { Trouble, TroubleName } from '#lib/trouble/troubles.ts';
import { type Brought, bring, type Errand, takeUp } from './bring.ts';
import { withSubscription } from './feed-rules.ts';
import { LIBRARY_LIMITS } from './limits.ts';
import { nextAfter } from './next.ts';
import { arrived, type BundledVersions, bereft, isAgreed, isFrom, packIn } from './pack-rules.ts';
import type { FetchRequest, LibraryPorts, Work } from './ports.ts';
import {
  bodiesOf,
  type Generation,
  type LibraryRecord,
  type PackRecord,
  type Subscription,
} from './record.ts';
import { servePack, versionsOf } from './serving.ts';
import { dateTime } from './time.ts';
import type { Updated } from './view.ts';

/** `subscribe`: installs as well, and the reader agrees to every pack that was listed. */
export type How = 'look' | 'install' | 'subscribe';

/** An answer of a feed that may be believed. */
export interface Answer extends Pick<Followed, 'manifest' | 'trust'> {
  /** Of the answer; kept once everything of it is stored. */
  readonly validators: Pick<FetchRequest, 'etag' | 'lastModified'>;
}

interface Refused {
  readonly offered: FeedPack;
  readonly trouble: Trouble;
}

/** What was brought of a feed and what was not, in the feed's order. */
interface Haul {
  readonly brought: readonly Brought[];
  readonly refused: readonly Refused[];
}

/**
 * @param record as it is; nobody else changes it meanwhile
 * @param subscription as it is, or as it is to begin
 * @param begin what becomes of the record before anything arrives
 */
export async function takeIn(
  ports: LibraryPorts,
  record: LibraryRecord,
  subscription: Subscription,
  answer: Answer,
  how: How,
  work: Work,
  begin: (record: LibraryRecord) => Outcome<LibraryRecord> = done,
): Promise<Outcome<Updated>> {
  const haul = await bringAll(ports, record, subscription, answer.manifest, how, work);
  if (!haul.ok) return haul;
  if (work.signal.aborted) return trouble('cancelled');
  const { brought, refused } = haul.value;
  const feed = subscription.trust.feed;
  const settled = afterCheck(subscription, answer, refused, ports);
  work.onProgress({ step: 'storing', what: answer.manifest.title });
  const committed = await ports.store.commit((before) => {
    const begun = begin(before);
    const moved = begun.ok ? arriveAll(begun.value, brought, how, ports) : begun;
    return moved.ok ? withSubscription(moved.value, feed, (one) => settled(one, moved.value)) : moved;
  });
  if (!committed.ok) return committed;
  // What was brought and then passed over, or found no place, is staged and named by nothing.
  if (hasLeftovers(committed.value, haul.value)) await ports.store.sweep();
  return done({ feed, packs: report(committed.value, answer.manifest, haul.value) });
}

function hasLeftovers(record: LibraryRecord, { brought, refused }: Haul): boolean {
  const named = bodiesOf(record);
  return refused.length > 0 || brought.some(({ generation }) => !named.has(generation.digest));
}

async function bringAll(
  ports: LibraryPorts,
  record: LibraryRecord,
  subscription: Subscription,
  manifest: Manifest,
  how: How,
  work: Work,
): Promise<Outcome<Haul>> {
  const brought: Brought[] = [];
  const refused: Refused[] = [];
  const bundled = versionsOf(ports.bundled);
  // As the record would become: what finds no place there is refused, and does not keep the others.
  let shelf = record;
  for (const offered of manifest.packs) {
    if (work.signal.aborted) return trouble('cancelled');
    const outcome = await bringOne(ports, shelf, subscription, offered, how, work);
    if (outcome === undefined) continue;
    const moved = outcome.ok ? arriveOne(shelf, outcome.value, how, bundled) : outcome;
    if (!moved.ok && moved.trouble.why === 'cancelled') return moved;
    if (!moved.ok) refused.push({ offered, trouble: moved.trouble });
    else shelf = moved.value;
    if (moved.ok && outcome.ok) brought.push(outcome.value);
  }
  return done({ brought, refused });
}

/** Undefined where a pack is as the reader has it, or wants it. */
async function bringOne(
  ports: LibraryPorts,
  record: LibraryRecord,
  subscription: Subscription,
  offered: FeedPack,
  how: How,
  work: Work,
): Promise<Outcome<Brought> | undefined> {
  const { url, trust, without = [] } = subscription;
  const pack = packIn(record, offered.id);
  if (without.includes(offered.id)) return undefined;
  if (pack !== undefined && !isFrom(pack, trust.feed)) return trouble('taken', offered.id);
  const served = await servePack(ports, record, offered.id);
  // Where storage only fails to answer, nothing is known of what serves, and nothing can be compared with it.
  if (served.trouble && served.trouble.why !== 'storage-damaged')
    return { ok: false, trouble: served.trouble };
  const before = served.serving?.pack ?? null;
  if (!isWanted(offered.version, pack, before)) return undefined;
  if (pack === undefined && record.packs.length >= LIBRARY_LIMITS.packs)
    return trouble('full', `${LIBRARY_LIMITS.packs} packs`);

  const agreed = how === 'subscribe' || isAgreed(offered.id, pack, subscription, versionsOf(ports.bundled));
  const lost = served.trouble && pack?.current?.digest;
  const errand: Errand = { feed: trust.feed, url, offered, agreed, before, lost };
  return fetchOrTakeUp(ports, errand, pack?.pending ?? null, how, work);
}

/** What waits already is not fetched again, as long as the feed promises the same; undefined where it goes on waiting. */
async function fetchOrTakeUp(
  ports: LibraryPorts,
  errand: Errand,
  pending: PackRecord['pending'],
  how: How,
  work: Work,
): Promise<Outcome<Brought> | undefined> {
  if (pending === null || !isPromised(pending.generation, errand.offered)) return bring(ports, errand, work);
  if (how === 'look' || pending.why !== 'found') return undefined;
  const takenUp = await takeUp(ports, errand, pending.generation);
  return takenUp.ok ? takenUp : bring(ports, errand, work);
}

/** True if a version was made of the very file that the feed promises now. */
const isPromised = ({ version, travelled }: Generation, offered: FeedPack): boolean =>
  version === offered.version && travelled === offered.sha256;

/** Newer than what serves and than what the reader declined; or the very version that should serve and was lost. */
function isWanted(version: number, pack: PackRecord | undefined, before: Pack | null): boolean {
  if (before !== null && version <= before.version) return false;
  return version === pack?.current?.version || version > (pack?.declined ?? 0);
}

function arriveAll(
  record: LibraryRecord,
  brought: readonly Brought[],
  how: How,
  { bundled }: LibraryPorts,
): Outcome<LibraryRecord> {
  const versions = versionsOf(bundled);
  return brought.reduce<Outcome<LibraryRecord>>(
    (before, arrival) => (before.ok ? arriveOne(before.value, arrival, how, versions) : before),
    done(record),
  );
}

/**
 * Where the very version comes that should serve and was lost, its body is there again and the record stays as it is. Any
 * other comes to a library without the lost one; if it is passed over there, the record stays as well.
 */
function arriveOne(
  record: LibraryRecord,
  arrival: Brought,
  how: How,
  bundled: BundledVersions,
): Outcome<LibraryRecord> {
  const { lost, generation } = arrival;
  if (lost === generation.digest) return done(record);
  const left = lost === undefined ? record : bereft(record, new Set([lost]));
  const after = arrived(left, arrival, how === 'look' ? 'look' : 'install', bundled);
  return after.ok && after.value === left ? done(record) : after;
}

/** What no host could mend: it is told, and the feed is asked at its usual time. */
const OURS: readonly TroubleName[] = ['taken', 'full'];

/** The subscription after a check that was answered. */
function afterCheck(
  { failures, every, checked }: Subscription,
  { manifest, trust, validators }: Answer,
  refused: readonly Refused[],
  ports: LibraryPorts,
): (before: Subscription, record: LibraryRecord) => Subscription {
  const now = ports.now();
  const failure = refused.find(({ trouble: { why } }) => !OURS.includes(why))?.trouble;
  const told = failure ?? refused[0]?.trouble ?? null;
  const failed = failure === undefined ? 0 : failures + 1;
  const next = nextAfter(ports, { every, failures: failed, first: checked === null, trouble: told });
  return ({ etag: _etag, lastModified: _lastModified, ...before }, record) => ({
    ...before,
    title: manifest.title,
    trust,
    packs: manifest.packs.flatMap(({ id }) => (isToldOf(id, before, record) ? id : [])),
    expires: manifest.expires,
    checked: dateTime(now),
    next: dateTime(next),
    failures: failed,
    trouble: told,
    ...(refused.length === 0 ? validators : {}),
  });
}

/** What is new and was refused is as new the next time. */
function isToldOf(id: string, { packs, trust }: Subscription, record: LibraryRecord): boolean {
  const pack = packIn(record, id);
  return packs.includes(id) || (pack !== undefined && isFrom(pack, trust.feed));
}

/** What came of it, as the record tells. */
function report(record: LibraryRecord, manifest: Manifest, { brought, refused }: Haul): Updated['packs'] {
  return manifest.packs.flatMap(({ id, version, title }): Updated['packs'] => {
    const no = refused.find(({ offered }) => offered.id === id);
    if (no !== undefined)
      return [{ pack: id, title, is: 'refused', version, words: '', trouble: no.trouble }];
    const arrival = brought.find((one) => one.id === id);
    if (arrival === undefined) return [];
    const { generation, words } = arrival;
    const { current, pending } = packIn(record, id) ?? {};
    const told = { pack: id, title: generation.title, version, words };
    if (current?.digest === generation.digest) return [{ ...told, is: 'installed' }];
    return pending?.generation.digest === generation.digest ? [{ ...told, is: 'pending' }] : [];
  });
}
