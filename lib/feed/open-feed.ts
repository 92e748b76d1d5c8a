/**
 * A `feed.json` verified by itself: whether it is whole and signed by the keys that it names. Whether those are the keys
 * that the reader trusts is asked in `follow.ts`, or of the reader.
 */
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { readCanonical, serialiseFeed } from './canonical.ts';
import { followChain } from './chain.ts';
import { sha256Hex } from './digest.ts';
import { FeedFileSchema, type Jws, type KeyStatement, type Manifest, ManifestSchema } from './feed-file.ts';
import { verifiedPayload } from './jws.ts';
import { FEED_LIMITS } from './limits.ts';

/** A feed whose signatures hold. */
export interface OpenedFeed {
  readonly manifest: Manifest;
  /** The chain of keys, from number 1 on. */
  readonly statements: readonly KeyStatement[];
  /** The last of them: who signs now. */
  readonly keys: KeyStatement;
  /** SHA-256 of the manifest's payload (its raw bytes), lower-case hex. */
  readonly digest: string;
}

/**
 * Verifies a feed by itself. Nothing of a payload is parsed before its signatures have held.
 *
 * @param bytes the file as it came
 * @returns `too-long`; `not-a-feed` where the form is not kept; `bad-signature` where a signature does not hold, is one
 *   too many or too few, or is by another key than the chain asks for
 */
export async function openFeed(bytes: Uint8Array): Promise<Outcome<OpenedFeed>> {
  if (bytes.length > FEED_LIMITS.manifestBytes) {
    return trouble('too-long', `feed.json: ${bytes.length} bytes; ${FEED_LIMITS.manifestBytes} are allowed`);
  }
  const file = readCanonical(FeedFileSchema, bytes, serialiseFeed);
  if (!file.ok) return trouble('not-a-feed', `feed.json ${file.problem}`);
  const chain = await followChain(file.value.keys);
  if (!chain.ok) return chain;
  const keys = chain.value.at(-1);
  if (keys === undefined) return trouble('not-a-feed', 'feed.json names no keys');
  const manifest = await openManifest(file.value.manifest, keys);
  return manifest.ok ? done({ ...manifest.value, statements: chain.value, keys }) : manifest;
}

async function openManifest(
  jws: Jws,
  keys: KeyStatement,
): Promise<Outcome<Pick<OpenedFeed, 'manifest' | 'digest'>>> {
  const payload = await verifiedPayload(jws, [keys.signing]);
  if (payload === undefined) return trouble('bad-signature', 'manifest');
  const reading = readCanonical(ManifestSchema, payload);
  if (!reading.ok) return trouble('not-a-feed', `the manifest ${reading.problem}`);
  const problem = contradiction(reading.value, keys);
  if (problem !== undefined) return trouble('not-a-feed', `the manifest ${problem}`);
  return done({ manifest: reading.value, digest: await sha256Hex(payload) });
}

/** What a schema cannot say of a manifest. */
function contradiction(manifest: Manifest, keys: KeyStatement): string | undefined {
  if (manifest.feed !== keys.feed) {
    return `is of the feed ${manifest.feed}, the keys are of ${keys.feed}`;
  }
  if (Date.parse(manifest.issued) >= Date.parse(manifest.expires)) return 'expires before it is issued';
  const { packs } = manifest;
  if (new Set(packs.map(({ id }) => id)).size < packs.length) return 'names a pack twice';
  if (new Set(packs.map(({ file }) => file)).size < packs.length) return 'names a file twice';
  return undefined;
}
