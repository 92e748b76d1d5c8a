/** Which key statements a feed is published with. */
import type { PublicKey } from '#lib/feed/feed-file.ts';
import { fingerprintOf } from '#lib/feed/fingerprint.ts';
import { sameKey } from '#lib/feed/jws.ts';
import { type PrivateKey, signStatement } from '#lib/feed/publish.ts';
import { fail } from './fail.ts';
import { chainOf, type KeyChain, readKeyChain } from './keys-file.ts';
import type { PublishedFeed } from './published-feed.ts';

interface Wanted {
  readonly feed: string;
  /** Name of the signing key's file, for messages. */
  readonly keyName: string;
  readonly key: PrivateKey;
  /** File of key statements. */
  readonly keys: string | undefined;
  readonly published: PublishedFeed | undefined;
}

/** Key statements that a feed can be published with. */
export interface FeedKeys extends KeyChain {
  /** The root key that readers confirm now. */
  readonly root: PublicKey;
}

/**
 * The statements in `keys`; else those of the published feed; else a first one in which the signing key is its own root.
 * Throws BadInput unless they continue those of the published feed and end with the signing key.
 */
export async function feedKeys({ feed, keyName, key, keys, published }: Wanted): Promise<FeedKeys> {
  const chain =
    keys !== undefined ? await readKeyChain(keys) : (published ?? (await ownRoot(feed, key, keyName)));
  const last = chain.statements.at(-1);
  const name = keys ?? 'feed.json';
  if (last?.feed !== feed) return fail(`${name}: is of the feed ${last?.feed}, not ${feed}; check --feed`);
  if (published && !continues(chain, published)) {
    fail(`${name}: does not continue the keys of the published feed; sign it on top of the file used so far`);
  }
  if (!sameKey(last.signing, key)) {
    const [given, named] = [await fingerprintOf(key), await fingerprintOf(last.signing)];
    const remedy =
      keys === undefined ? 'give --keys with a statement that names it' : 'state it with `pack sign`';
    fail(`${keyName}: has the fingerprint ${given}; ${name} names ${named} as signing key; ${remedy}`);
  }
  return { ...chain, root: last.root };
}

async function ownRoot(feed: string, key: PrivateKey, keyName: string): Promise<KeyChain> {
  const signed = await signStatement({ feed, previous: null, root: key, signing: key });
  if (!signed.ok) return fail(`${keyName}: cannot sign (${signed.trouble.detail ?? signed.trouble.why})`);
  return chainOf([signed.value], keyName);
}

const continues = (chain: KeyChain, { jws }: PublishedFeed): boolean =>
  jws.every((statement, index) => JSON.stringify(statement) === JSON.stringify(chain.jws[index]));
