/**
 * `feed.json`, the one file of a feed that changes: who may sign, and what the feed holds now.
 *
 *   feed.json   { "keys": [ JWS, … ],            key statements, oldest first: the chain of trust
 *                 "manifest": JWS }              what there is to fetch
 *
 *   JWS         { "payload": base64url, "signatures": [ { "protected": base64url, "signature": base64url } ] }
 *               RFC 7515, general JSON serialisation. The signature is Ed25519 over the bytes of header and payload as
 *               they stand in the file; nothing of a payload is parsed before a signature over it has held.
 *               Each protected header is { "alg": "Ed25519", "jwk": { "kty": "OKP", "crv": "Ed25519", "x": … } }.
 *
 *   statement 1 ── signed by root 1 and signing key 1
 *   statement 2 ── signed by root 1, root 2 and signing key 2      (a rotation)
 *   statement 3 ── signed by root 2, root 3 and signing key 3
 *   manifest    ── signed by the signing key of the last statement
 *
 * A reader confirms the fingerprint of the root once. A stolen signing key can sign manifests until the root, which
 * lies offline, states another one; it cannot change keys. Where a publisher keeps one key only, root and signing key
 * are the same. Bytes are canonical: a file that says the same in other bytes is refused, so that each signed state has one form.
 * Signatures stand in the order drawn; a key that would stand twice stands once. docs/feed.md has the whole of it.
 */
import * as v from 'valibot';
import { DATE_TIME_PATTERN } from '#lib/facts/dates.ts';
import { IdSchema, NameTextSchema } from '#lib/facts/schema.ts';
import { FEED_LIMITS } from './limits.ts';

/** Without padding, and with the bits that no byte uses at zero: bytes have one spelling. */
const Base64Url = v.pipe(
  v.string(),
  v.minLength(1),
  v.regex(
    /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-][AQgw]|[A-Za-z0-9_-]{2}[AEIMQUYcgkosw048])?$/u,
    'is not base64url',
  ),
);
const Signature = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{85}[AQgw]$/u, 'is not 64 bytes in base64url'));
const DateTime = v.pipe(v.string(), v.regex(DATE_TIME_PATTERN, 'is not a UTC date-time'));
const Version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** The public half of an Ed25519 key (RFC 8037). */
export const PublicKeySchema = v.strictObject({
  kty: v.literal('OKP'),
  crv: v.literal('Ed25519'),
  x: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/u, 'is not 32 bytes in base64url')),
});

export const JwsSchema = v.strictObject({
  payload: Base64Url,
  signatures: v.pipe(
    v.array(v.strictObject({ protected: Base64Url, signature: Signature })),
    v.minLength(1),
    v.maxLength(3),
  ),
});

/** The file as it is parsed: base64url strings, and nothing of what they hold. */
export const FeedFileSchema = v.strictObject({
  keys: v.pipe(v.array(JwsSchema), v.minLength(1), v.maxLength(FEED_LIMITS.keyStatements)),
  manifest: JwsSchema,
});

/** Who may sign, from `number` on. */
export const KeyStatementSchema = v.strictObject({
  feed: IdSchema,
  /** From 1, without gaps. */
  number: v.pipe(Version, v.maxValue(FEED_LIMITS.keyStatements)),
  root: PublicKeySchema,
  signing: PublicKeySchema,
});

/** One pack to fetch. Its file is never overwritten: the name holds the version. */
export const FeedPackSchema = v.strictObject({
  id: IdSchema,
  version: Version,
  title: NameTextSchema,
  /** Path below the feed's own folder. */
  file: v.pipe(
    v.string(),
    v.maxLength(220),
    v.regex(/^packs\/[a-z0-9]+(?:[.-][a-z0-9]+)*\.json\.gz$/u, 'is not a path like packs/name-1.json.gz'),
  ),
  /** Of the file's bytes, as they travel (gzip). */
  length: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(FEED_LIMITS.bodyBytes)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'is not a SHA-256 in lower-case hex')),
});

export const ManifestSchema = v.strictObject({
  format: v.literal('fact-feed/1'),
  feed: IdSchema,
  title: NameTextSchema,
  /** Counts up with every state of the feed that is published. */
  version: Version,
  issued: DateTime,
  /** From then on readers are told that the feed has gone quiet; what they have stays. */
  expires: DateTime,
  packs: v.pipe(v.array(FeedPackSchema), v.minLength(1), v.maxLength(FEED_LIMITS.packs)),
});

export type PublicKey = v.InferOutput<typeof PublicKeySchema>;
export type Jws = v.InferOutput<typeof JwsSchema>;
export type FeedFile = v.InferOutput<typeof FeedFileSchema>;
export type KeyStatement = v.InferOutput<typeof KeyStatementSchema>;
export type FeedPack = v.InferOutput<typeof FeedPackSchema>;
export type Manifest = v.InferOutput<typeof ManifestSchema>;
