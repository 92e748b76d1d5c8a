/**
 * Building blocks of a publisher. Signatures are Ed25519 (RFC 8032), which is deterministic: equal input gives equal bytes.
 */
import { base64url, exportJWK, FlattenedSign, generateKeyPair, importJWK } from 'jose';
import * as v from 'valibot';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { neededSigners } from './chain.ts';
import {
  type Jws,
  type KeyStatement,
  KeyStatementSchema,
  type Manifest,
  ManifestSchema,
  PublicKeySchema,
} from './feed-file.ts';
import { ALGORITHM, headerOf, protectedOf, publicOf, sameKey } from './jws.ts';
import { FEED_LIMITS } from './limits.ts';

/** A key that signs, as a JSON Web Key (RFC 8037). Whoever has `d` can sign. */
export const PrivateKeySchema = v.strictObject({ ...PublicKeySchema.entries, d: PublicKeySchema.entries.x });
export type PrivateKey = v.InferOutput<typeof PrivateKeySchema>;

/** A new key, from the platform's source of randomness. */
export async function newKey(): Promise<PrivateKey> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const { kty, crv, x, d } = await exportJWK(privateKey);
  return v.parse(PrivateKeySchema, { kty, crv, x, d });
}

/** What a key statement is made of. */
export interface Keys {
  /** Id of the feed. */
  readonly feed: string;
  /** The statement before; null for the first. */
  readonly previous: KeyStatement | null;
  readonly root: PrivateKey;
  /** The same as `root` where a publisher keeps one key only. */
  readonly signing: PrivateKey;
  /** The root of the statement before, where it is another one now. */
  readonly oldRoot?: PrivateKey | undefined;
}

/**
 * States who may sign from now on.
 *
 * @returns the next member of `keys` in `feed.json`; `wrong-key` where the root before does not sign or a key is none,
 *   `other-feed` where the statement before is of another feed, `full` where a chain can grow no longer, `not-a-feed`
 *   where the id is none
 */
export async function signStatement({
  feed,
  previous,
  root,
  signing,
  oldRoot = root,
}: Keys): Promise<Outcome<Jws>> {
  if (previous && previous.feed !== feed) return trouble('other-feed', `${previous.feed}, not ${feed}`);
  if (previous && !sameKey(previous.root, oldRoot)) {
    return trouble('wrong-key', `the root of key statement ${previous.number} has to sign the next one`);
  }
  const number = (previous?.number ?? 0) + 1;
  if (number > FEED_LIMITS.keyStatements)
    return trouble('full', `${FEED_LIMITS.keyStatements} key statements`);
  const statement: KeyStatement = { feed, number, root: publicOf(root), signing: publicOf(signing) };
  if (!v.is(KeyStatementSchema, statement)) return trouble('not-a-feed', 'id of the feed, or form of a key');
  const keys = [oldRoot, root, signing];
  const signers = neededSigners(previous ?? undefined, statement).flatMap(
    (needed) => keys.find((key) => sameKey(key, needed)) ?? [],
  );
  return await sign(statement, signers);
}

/**
 * Signs a manifest.
 *
 * @returns the member `manifest` of `feed.json`; `not-a-feed` where the manifest is not of the format, `wrong-key` where
 *   the key is none. What only shows in the whole (ids twice, another feed's keys) `openFeed` tells before publishing
 */
export async function signManifest(manifest: Manifest, signing: PrivateKey): Promise<Outcome<Jws>> {
  const reading = v.safeParse(ManifestSchema, manifest);
  if (!reading.success) {
    const [issue] = reading.issues;
    return trouble('not-a-feed', `${v.getDotPath(issue) ?? 'manifest'}: ${issue.message}`);
  }
  return await sign(reading.output, [signing]);
}

/** Signs a value of the format whose members stand in the schema's order. */
async function sign(value: Manifest | KeyStatement, keys: readonly PrivateKey[]): Promise<Outcome<Jws>> {
  const payload = new TextEncoder().encode(JSON.stringify(value));
  try {
    const signatures = await Promise.all(keys.map((key) => signature(payload, key)));
    return done({ payload: base64url.encode(payload), signatures });
  } catch {
    return trouble('wrong-key', 'a key whose public and private halves do not belong together');
  }
}

async function signature(payload: Uint8Array, key: PrivateKey): Promise<Jws['signatures'][number]> {
  const signed = await new FlattenedSign(payload)
    .setProtectedHeader({ ...headerOf(key) })
    .sign(await importJWK({ ...key }, ALGORITHM));
  return { protected: protectedOf(key), signature: signed.signature };
}
