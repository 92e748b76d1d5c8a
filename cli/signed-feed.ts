/** The one file of a feed that changes: signed, and read as its readers will read it. */
import { serialiseFeed } from '#lib/feed/canonical.ts';
import type { Manifest } from '#lib/feed/feed-file.ts';
import { followFeed, trustIn } from '#lib/feed/follow.ts';
import { openFeed } from '#lib/feed/open-feed.ts';
import { type PrivateKey, signManifest } from '#lib/feed/publish.ts';
import { fail } from './fail.ts';
import type { KeyChain } from './keys-file.ts';
import type { Entry } from './publish/entry.ts';
import type { Times } from './publish/times.ts';
import type { PublishedFeed } from './published-feed.ts';

export interface NextFeed extends Times {
  readonly feed: string;
  readonly title: string;
  readonly version: number;
  /** Name of the signing key's file, for messages. */
  readonly keyName: string;
  readonly key: PrivateKey;
  readonly chain: KeyChain;
  readonly entries: readonly Entry[];
  /** The state before; undefined for the first. */
  readonly published: PublishedFeed | undefined;
}

export interface SignedFeed {
  readonly manifest: Manifest;
  /** `feed.json`. */
  readonly bytes: Uint8Array;
}

/** The next state of a feed. Throws BadInput if readers would refuse it. */
export async function signedFeed(next: NextFeed): Promise<SignedFeed> {
  const { feed, title, version, issued, expires, keyName, key, chain, entries, published } = next;
  const manifest: Manifest = {
    format: 'fact-feed/1',
    feed,
    title,
    version,
    issued,
    expires,
    packs: entries.map(({ feedPack }) => feedPack),
  };
  const signed = await signManifest(manifest, key);
  if (!signed.ok)
    return fail(`${keyName}: cannot sign the feed (${signed.trouble.detail ?? signed.trouble.why})`);
  const bytes = new TextEncoder().encode(serialiseFeed({ keys: [...chain.jws], manifest: signed.value }));
  const read = published
    ? await followFeed(bytes, trustIn(published), Date.parse(issued))
    : await openFeed(bytes);
  if (!read.ok) return fail(`readers would refuse the feed (${read.trouble.detail ?? read.trouble.why})`);
  return { manifest, bytes };
}
