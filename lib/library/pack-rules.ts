/**
 * Rules: what becomes of one pack in the record when a version arrives, or when the reader takes, puts aside, takes back
 * or removes one. Each is pure, from record to record; the store runs it inside the transaction that writes the result.
 *
 *        arrives            installs              undoes
 *   feed ───────▶ pending ───────────▶ current ◀─────────── previous
 *                    ▲                    │ ▲                   ▲
 *                    └────── undoes ──────┘ └── what served ────┘
 *
 * What stands in place of `current` where that is null, or from a feed and older than an update of the extension, is the
 * pack that came with the extension.
 */
import { LARGE_CHANGE } from '#lib/feed/limits.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { LIBRARY_LIMITS } from './limits.ts';
import {
  bytesIn,
  type Generation,
  type LibraryRecord,
  type PackRecord,
  type PENDING,
  type Subscription,
} from './record.ts';

/** Versions of the packs that came with the extension, by id. */
export type BundledVersions = ReadonlyMap<string, number>;

/** A verified version of a pack that a feed offers; its body is stored. */
export interface Arrival {
  readonly id: string;
  readonly feed: string;
  readonly generation: Generation;
  /** The reader has agreed that this feed provides this pack (`isAgreed`), or agrees now, by subscribing. */
  readonly agreed: boolean;
}

/** The record of a pack, if the library has one. */
export const packIn = (record: LibraryRecord, id: string): PackRecord | undefined =>
  record.packs.find((pack) => pack.id === id);

/**
 * True if the extension's own pack serves, and no stored generation. What the reader imported from a file gives way to no
 * update of the extension: nobody could fetch it again.
 */
export function servesBundled(pack: PackRecord, bundled: BundledVersions): boolean {
  const own = bundled.get(pack.id);
  if (own === undefined) return false;
  if (pack.current === null) return true;
  return pack.origin.from === 'feed' && own > Math.max(pack.current.version, pack.over ?? 0);
}

/**
 * True if the reader has agreed that this feed provides the pack of this id: it stood in the list that was confirmed, or
 * was taken when it waited. The word of a feed that was confirmed for some packs is not enough for others, nor for
 * taking the place of a pack that the extension brought and that serves now.
 * @param pack undefined where there is no record
 */
export function isAgreed(
  id: string,
  pack: PackRecord | undefined,
  { packs }: Pick<Subscription, 'packs'>,
  bundled: BundledVersions,
): boolean {
  if (!packs.includes(id)) return false;
  if (pack === undefined) return !bundled.has(id);
  if (servesBundled(pack, bundled) || pack.pending?.why === 'new') return false;
  return pack.current !== null || pack.pending?.why === 'found';
}

/** Version that serves by the record; undefined if nothing does. `pack` is undefined where there is no record. */
export function servedVersion(
  id: string,
  pack: PackRecord | undefined,
  bundled: BundledVersions,
): number | undefined {
  if (pack === undefined || servesBundled(pack, bundled)) return bundled.get(id);
  return pack.current?.version;
}

/** The generation that an undo brings back, null for the extension's own pack; undefined if there is nothing to undo. */
export function undoTarget(pack: PackRecord, bundled: BundledVersions): Generation | null | undefined {
  if (pack.current === null || servesBundled(pack, bundled)) return undefined;
  return pack.previous ?? (bundled.has(pack.id) ? null : undefined);
}

/**
 * A version comes from a feed: it serves from now on, or waits for the reader, or is passed over. It waits where the
 * reader looks first, where it changes much, and where the reader has not agreed to it; it is passed over where the
 * reader put it aside or took it back: the very same record is answered then.
 * `taken` if the id belongs to another origin, `full` if the library holds no more packs or bytes.
 */
export function arrived(
  record: LibraryRecord,
  arrival: Arrival,
  how: 'look' | 'install',
  bundled: BundledVersions,
): Outcome<LibraryRecord> {
  const { id, feed } = arrival;
  const known = packIn(record, id);
  if (known !== undefined && !isFrom(known, feed)) return trouble('taken', id);
  if (known === undefined && record.packs.length >= LIBRARY_LIMITS.packs)
    return trouble('full', `${LIBRARY_LIMITS.packs} packs`);
  const pack = known ?? {
    id,
    origin: { from: 'feed', feed },
    current: null,
    previous: null,
    pending: null,
  };
  const after = afterArrival(pack, arrival, how, bundled);
  return after === pack ? done(record) : holding(record, withPack(record, after));
}

function afterArrival(
  pack: PackRecord,
  { generation, agreed }: Arrival,
  how: 'look' | 'install',
  bundled: BundledVersions,
): PackRecord {
  if (generation.version <= (pack.declined ?? 0)) return pack;
  const served = servedVersion(pack.id, pack, bundled);
  if (served !== undefined && generation.version <= served) return pack;
  if (how === 'look' && agreed) return waiting(pack, generation, 'found');
  const isLarge = served !== undefined && (generation.share ?? 0) > LARGE_CHANGE;
  if (isLarge) return waiting(pack, generation, 'large');
  return agreed ? taking(pack, generation, bundled) : waiting(pack, generation, 'new');
}

/** The record after, unless it grew beyond what the library holds. */
function holding(before: LibraryRecord, after: LibraryRecord): Outcome<LibraryRecord> {
  const bytes = bytesIn(after);
  if (bytes <= LIBRARY_LIMITS.totalBytes || bytes <= bytesIn(before)) return done(after);
  return trouble('full', `${megabytes(bytes)} MB; it holds ${megabytes(LIBRARY_LIMITS.totalBytes)} MB`);
}

/** Rounded up: what is too much never reads as what may be. */
const megabytes = (bytes: number): number => Math.ceil(bytes / 2 ** 20);

/**
 * The waiting version takes its place; what served is kept for undo. `not-found` if another one waits by now.
 * @param generation the waiting version, compared with what serves now
 */
export function installed(
  record: LibraryRecord,
  id: string,
  generation: Generation,
  bundled: BundledVersions,
): Outcome<LibraryRecord> {
  const pack = packIn(record, id);
  if (pack?.pending?.generation.digest !== generation.digest) return trouble('not-found', id);
  return done(withPack(record, taking(pack, generation, bundled)));
}

/** The waiting version is forgotten; nothing up to it comes by itself again. */
export function dismissed(record: LibraryRecord, id: string): Outcome<LibraryRecord> {
  const pack = packIn(record, id);
  if (!pack?.pending) return trouble('not-found', id);
  return done(withPack(record, { ...declining(pack, pack.pending.generation), pending: null }));
}

/** Back to what served before; the version that is taken back waits, and does not come by itself again. */
export function undone(record: LibraryRecord, id: string, bundled: BundledVersions): Outcome<LibraryRecord> {
  const pack = packIn(record, id);
  const target = pack && undoTarget(pack, bundled);
  if (!pack?.current || target === undefined) return trouble('not-found', id);
  const { current } = pack;
  return done(
    withPack(record, {
      ...chosen(declining(pack, current), bundled),
      current: target && { ...target, fresh: [] },
      previous: null,
      pending: { generation: current, why: 'undone' },
    }),
  );
}

/** A pack leaves with all its versions, and its feed does not bring it again. The extension's own one of its id stays. */
export function removed(record: LibraryRecord, id: string): Outcome<LibraryRecord> {
  const pack = packIn(record, id);
  if (pack === undefined) return trouble('not-found', id);
  return done({
    ...record,
    packs: record.packs.filter((other) => other !== pack),
    subscriptions: record.subscriptions.map((subscription) =>
      isFrom(pack, subscription.trust.feed)
        ? { ...subscription, without: withoutToo(subscription, id) }
        : subscription,
    ),
  });
}

/** Beyond the limit, packs that the feed no longer offers are forgotten: should one come again, it waits as new. */
function withoutToo({ packs, without = [] }: Subscription, id: string): string[] {
  const removed = [...new Set([...without, id])];
  if (removed.length <= LIBRARY_LIMITS.without) return removed;
  return removed.filter((one) => one === id || packs.includes(one));
}

/**
 * A pack comes from a file that the reader chose: it serves, whatever its version. `taken` if a feed provides its id,
 * `full` if the library holds no more packs or bytes.
 */
export function imported(
  record: LibraryRecord,
  id: string,
  name: string,
  generation: Generation,
  bundled: BundledVersions,
): Outcome<LibraryRecord> {
  const known = packIn(record, id);
  if (known !== undefined && isProvided(record, known)) return trouble('taken', id);
  if (known === undefined && record.packs.length >= LIBRARY_LIMITS.packs)
    return trouble('full', `${LIBRARY_LIMITS.packs} packs`);
  const origin = { from: 'file', name } as const;
  const pack = known ?? { id, origin, current: null, previous: null, pending: null };
  return holding(record, withPack(record, { ...taking(pack, generation, bundled), origin }));
}

/**
 * The record without versions whose bodies are lost: what was kept for undo stands in for what served, so that it is not
 * dropped as the one before the last.
 * @param lost digests
 */
export function bereft(record: LibraryRecord, lost: ReadonlySet<string>): LibraryRecord {
  const left = (generation: Generation | null) =>
    generation !== null && !lost.has(generation.digest) ? generation : null;
  const packs = record.packs.map((pack): PackRecord => {
    const [current, previous] = [left(pack.current), left(pack.previous)];
    const pending = left(pack.pending?.generation ?? null) === null ? null : pack.pending;
    return current === null && pack.current !== null
      ? { ...pack, current: previous, previous: null, pending }
      : { ...pack, current, previous, pending };
  });
  return { ...record, packs };
}

/** True if a feed provides the pack, to which the reader is subscribed. */
export const isProvided = (record: LibraryRecord, pack: PackRecord): boolean =>
  record.subscriptions.some(({ trust }) => isFrom(pack, trust.feed));

export const isFrom = (pack: PackRecord, feed: string): boolean =>
  pack.origin.from === 'feed' && pack.origin.feed === feed;

const waiting = (pack: PackRecord, generation: Generation, why: (typeof PENDING)[number]): PackRecord => ({
  ...pack,
  pending: { generation, why },
});

/** The pack with a generation in the place of what serves. */
function taking(pack: PackRecord, generation: Generation, bundled: BundledVersions): PackRecord {
  const served = servesBundled(pack, bundled) ? null : pack.current;
  const previous = served?.digest === generation.digest ? pack.previous : served;
  return { ...chosen(pack, bundled), current: generation, previous, pending: null };
}

/** The pack, chosen over the extension's own one as that is now. */
function chosen(pack: PackRecord, bundled: BundledVersions): PackRecord {
  const { over: _before, ...rest } = pack;
  const over = bundled.get(pack.id);
  return over === undefined ? rest : { ...rest, over };
}

const declining = (pack: PackRecord, { version }: Generation): PackRecord => ({
  ...pack,
  declined: Math.max(pack.declined ?? 0, version),
});

/** The record with this pack in its place, or at the end if it is new. */
function withPack(record: LibraryRecord, pack: PackRecord): LibraryRecord {
  const isKnown = record.packs.some(({ id }) => id === pack.id);
  const packs = isKnown
    ? record.packs.map((other) => (other.id === pack.id ? pack : other))
    : [...record.packs, pack];
  return { ...record, packs };
}
