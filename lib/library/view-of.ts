/** The library as the pages of the extension are told of it. */

import { serialisePack } from '#lib/facts/canonical.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { compareSaid } from '#lib/facts/told-order.ts';
import { fingerprintOf } from '#lib/feed/fingerprint.ts';
import { isExpired } from '#lib/feed/follow.ts';
import { isPackMuted, isPackOn, isPackPrivate, orderPacks } from '#lib/settings/packs.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { subscriptionIn } from './feed-rules.ts';
import type { Serving, ServingPack } from './library.ts';
import { isFrom, packIn } from './pack-rules.ts';
import type { Generation, LibraryRecord, PackRecord, Subscription } from './record.ts';
import type { FeedView, LibraryView, PackView, VersionView } from './view.ts';

/** @param now milliseconds since 1970: whether a feed has gone quiet is a question of the hour */
export async function viewOf(serving: Serving, settings: Settings, now: number): Promise<LibraryView> {
  const { record, packs, trouble } = serving;
  const order = orderPacks(
    settings,
    packs.map(({ pack }) => pack.id),
  );
  return {
    generation: record.generation,
    packs: order.flatMap((id) => {
      const serves = packs.find(({ pack }) => pack.id === id);
      return serves === undefined ? [] : [packView(serves, record, settings)];
    }),
    feeds: await Promise.all(record.subscriptions.map((one) => feedView(one, serving, now))),
    ...(trouble === undefined ? {} : { trouble }),
  };
}

function packView(serves: ServingPack, record: LibraryRecord, settings: Settings): PackView {
  const { pack, digest, undoTo, trouble } = serves;
  const { id, title, description, publisher, licence } = pack;
  const known = packIn(record, id);
  const generation = [known?.current, known?.previous].find((one) => one && one.digest === digest);
  return {
    id,
    title,
    description,
    publisher: publisher.name,
    licence,
    ...originView(generation ? known : undefined, record),
    serves: versionView(pack, generation?.bytes ?? documentBytes(pack)),
    ...(generation ? { stored: generation.stored } : {}),
    ...(undoTo === undefined ? {} : { undoTo }),
    ...pendingView(known, record, generation === undefined),
    fresh: generation === known?.current ? (generation?.fresh.length ?? 0) : 0,
    enabled: isPackOn(settings, id),
    muted: isPackMuted(settings, id),
    private: isPackPrivate(settings, id, generation !== undefined && known?.origin.from === 'file'),
    ...(trouble === undefined ? {} : { trouble }),
  };
}

/** Where what serves comes from; `known` is undefined where that is the extension's own pack. */
function originView(
  known: PackRecord | undefined,
  record: LibraryRecord,
): Pick<PackView, 'from' | 'source' | 'feed'> {
  if (known === undefined) return { from: 'extension' };
  if (known.origin.from === 'file') return { from: 'file', source: known.origin.name };
  const { feed } = known.origin;
  return { from: 'feed', source: subscriptionIn(record, feed)?.title ?? feed, feed };
}

/** @param isForeign what serves comes from the extension: what waits is from elsewhere, and that is said */
function pendingView(
  known: PackRecord | undefined,
  record: LibraryRecord,
  isForeign: boolean,
): Pick<PackView, 'pending'> {
  if (!known?.pending) return {};
  const { generation, why } = known.pending;
  const { from, source } = originView(known, record);
  return {
    pending: {
      version: generation.version,
      why,
      share: generation.share ?? 1,
      ...(isForeign && from === 'feed' && source !== undefined ? { source } : {}),
    },
  };
}

function versionView(pack: Pack, bytes: number): VersionView {
  const published = pack.sources.map((source) => source.published).toSorted(compareSaid);
  return {
    version: pack.version,
    updated: pack.updated,
    toldOn: published.at(-1) ?? pack.updated,
    bytes,
    entities: pack.entities.length,
    claims: pack.claims.length,
    figures: pack.figures.length,
    disputes: pack.disputes.length,
  };
}

const lengths = new WeakMap<Pack, number>();

/** Length of the document of a pack that came with the extension; written out once. */
function documentBytes(pack: Pack): number {
  const known = lengths.get(pack) ?? new TextEncoder().encode(serialisePack(pack)).length;
  lengths.set(pack, known);
  return known;
}

async function feedView(subscription: Subscription, serving: Serving, now: number): Promise<FeedView> {
  const { trust, etag: _etag, lastModified: _lastModified, ...rest } = subscription;
  return {
    ...rest,
    feed: trust.feed,
    fingerprint: await fingerprintOf(trust.keys.root),
    stale: isExpired(subscription.expires, now),
    ...firstComers(serving, trust.feed),
  };
}

/** New packs of a feed that wait: nothing of their id serves, so they stand in no list of packs. */
function firstComers({ record, packs }: Serving, feed: string): Pick<FeedView, 'waiting'> {
  const served = new Set(packs.map(({ pack }) => pack.id));
  const waiting = record.packs
    .filter((pack) => isFrom(pack, feed) && !served.has(pack.id))
    .flatMap(({ id, pending }) => (pending ? [waitingView(id, pending.generation)] : []));
  return waiting.length === 0 ? {} : { waiting };
}

const waitingView = (id: string, { title, version }: Generation) => ({ id, title, version });
