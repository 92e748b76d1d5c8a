/**
 * Taking in what a feed offers: everything that is new is brought first, then one commit moves all packs of the feed
 * that may be installed at once, and records what the feed is trusted for and when it is asked again. A pack that fails
 * does not keep the others; what is left is asked for again.
 */
import type { Pack } from '#lib/facts/schema.ts';
import type { FeedPack, Manifest } from '#lib/feed/feed-file.ts';
import type { Followed } from '#lib/feed/follow.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import type { Trouble } from '#lib/trouble/troubles.ts';
import { type Brought, bring, type Errand, takeUp } from './bring.ts';
import { withSubscription } from './feed-rules.ts';
import { LIBRARY_LIMITS } from './limits.ts';
import { nextAfter } from './next.ts';
import { arrived, bereft, isFrom, packIn } from './pack-rules.ts';
import type { FetchRequest, LibraryPorts, Work } from './ports.ts';
import type { LibraryRecord, PackRecord, Subscription } from './record.ts';
import { servePack, versionsOf } from './serving.ts';
import { dateTime } from './time.ts';
import type { Updated } from './view.ts';

export type How = 'look' | 'install';

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
    return moved.ok ? withSubscription(moved.value, feed, settled) : moved;
  });
  return committed.ok
    ? done({ feed, packs: report(committed.value, answer.manifest, haul.value) })
    : committed;
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
  let places = LIBRARY_LIMITS.packs - record.packs.length;
  for (const offered of manifest.packs) {
    if (work.signal.aborted) return trouble('cancelled');
    const outcome = await bringOne(ports, record, subscription, offered, how, places, work);
    if (outcome === undefined) continue;
    if (!outcome.ok && outcome.trouble.why === 'cancelled') return outcome;
    if (!outcome.ok) refused.push({ offered, trouble: outcome.trouble });
    else brought.push(outcome.value);
    if (outcome.ok && packIn(record, offered.id) === undefined) places--;
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
  places: number,
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
  if (pack === undefined && places <= 0) return trouble('full', `${LIBRARY_LIMITS.packs} packs`);

  const isOther = offered.version !== pack?.current?.version;
  const lost = served.trouble && isOther ? pack?.current?.digest : undefined;
  const errand: Errand = { feed: trust.feed, url, offered, before, lost };
  if (pack?.pending?.generation.version !== offered.version) return bring(ports, errand, work);
  if (how === 'look' || pack.pending.why !== 'found') return undefined;
  const takenUp = await takeUp(ports, errand, pack.pending.generation);
  return takenUp.ok ? takenUp : bring(ports, errand, work);
}

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
  return brought.reduce<Outcome<LibraryRecord>>((before, arrival) => {
    if (!before.ok) return before;
    const left = arrival.lost === undefined ? before.value : bereft(before.value, new Set([arrival.lost]));
    return arrived(left, arrival, how, versions);
  }, done(record));
}

/**
 * The subscription after a check that was answered. An id that is taken is nothing the host could mend: it is told,
 * and the feed is asked at its usual time.
 */
function afterCheck(
  { failures, every, checked }: Subscription,
  { manifest, trust, validators }: Answer,
  refused: readonly Refused[],
  ports: LibraryPorts,
): (before: Subscription) => Subscription {
  const now = ports.now();
  const failure = refused.find(({ trouble: { why } }) => why !== 'taken')?.trouble;
  const told = failure ?? refused[0]?.trouble ?? null;
  const failed = failure === undefined ? 0 : failures + 1;
  const next = nextAfter(ports, { every, failures: failed, first: checked === null, trouble: told });
  return ({ etag: _etag, lastModified: _lastModified, ...before }) => ({
    ...before,
    title: manifest.title,
    trust,
    packs: manifest.packs.map(({ id }) => id),
    expires: manifest.expires,
    checked: dateTime(now),
    next: dateTime(next),
    failures: failed,
    trouble: told,
    ...(refused.length === 0 ? validators : {}),
  });
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
    const is = packIn(record, id)?.current?.digest === generation.digest ? 'installed' : 'pending';
    return [{ pack: id, title: generation.title, is, version, words }];
  });
}
