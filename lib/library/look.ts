/** A look at a feed before subscribing to it: what it is, who signs it, what it would bring. Stores nothing. */
import { feedAddress } from '#lib/feed/address.ts';
import { fingerprintOf } from '#lib/feed/fingerprint.ts';
import { isExpired } from '#lib/feed/follow.ts';
import { type OpenedFeed, openFeed } from '#lib/feed/open-feed.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { askFeed } from './ask.ts';
import { subscriptionIn } from './feed-rules.ts';
import { isFrom, packIn } from './pack-rules.ts';
import type { Fetched, LibraryPorts, Work } from './ports.ts';
import type { LibraryRecord } from './record.ts';
import { servePack } from './serving.ts';
import type { Offer } from './view.ts';

/** A feed that holds by itself, at its address. */
export interface Met {
  readonly url: string;
  readonly opened: OpenedFeed;
  readonly answer: Extract<Fetched, { is: 'bytes' }>;
}

/** Asks a feed and verifies it by itself. `expired` where it is past its time. */
export async function meet(ports: LibraryPorts, input: string, work: Work): Promise<Outcome<Met>> {
  const url = feedAddress(input);
  if (!url.ok) return url;
  const asked = await askFeed(ports, url.value, url.value, {}, work);
  if (!asked.ok) return asked;
  // Only a conditional request is answered "unchanged".
  if (asked.value.is === 'unchanged') return trouble('refused-by-host', 'HTTP 304');
  work.onProgress({ step: 'checking', what: url.value });
  const opened = await openFeed(asked.value.bytes);
  if (!opened.ok) return opened;
  const { expires } = opened.value.manifest;
  if (isExpired(expires, ports.now())) return trouble('expired', expires);
  return done({ url: url.value, opened: opened.value, answer: asked.value });
}

export async function look(ports: LibraryPorts, input: string, work: Work): Promise<Outcome<Offer>> {
  const read = await ports.store.read();
  if (!read.ok) return read;
  const met = await meet(ports, input, work);
  if (!met.ok) return met;
  const { url, opened } = met.value;
  const { feed, title, version, issued, expires } = opened.manifest;
  if (subscriptionIn(read.value, feed)) return trouble('subscribed', title);
  const fingerprint = await fingerprintOf(opened.keys.root);
  const packs = await Promise.all(
    opened.manifest.packs.map(async (pack) => ({
      id: pack.id,
      title: pack.title,
      version: pack.version,
      length: pack.length,
      ...(await replacedBy(ports, read.value, feed, pack.id)),
    })),
  );
  return done({ url, feed, title, version, issued, expires, fingerprint, packs });
}

/** The pack that would give way: one of the extension, or one kept of this feed. A pack from elsewhere stays. */
async function replacedBy(
  ports: LibraryPorts,
  record: LibraryRecord,
  feed: string,
  id: string,
): Promise<Pick<Offer['packs'][number], 'replaces'>> {
  const pack = packIn(record, id);
  if (pack !== undefined && !isFrom(pack, feed)) return {};
  const { serving } = await servePack(ports, record, id);
  return serving === undefined
    ? {}
    : { replaces: { title: serving.pack.title, version: serving.pack.version } };
}
