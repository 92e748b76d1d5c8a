/**
 * The library: which packs a reader has, in which version, and where they come from. One record, small, replaced as a
 * whole in one transaction: it is the pointer that an update flips.
 *
 *   LibraryRecord ─┬─ generation        counts every commit
 *                  ├─ packs[] ── current   ──digest──▶ body        (null: the pack that came with the extension)
 *                  │             previous  ──digest──▶ body        kept for undo
 *                  │             pending   ──digest──▶ body        verified, waits for the reader
 *                  └─ subscriptions[]                              feeds: address, keys, highest version seen, next check
 *
 * Bodies are documents in UTF-8, stored under their SHA-256. A body that no record names is an orphan of an update that
 * was interrupted, and is swept away.
 */
import * as v from 'valibot';
import { FreshSchema } from '#lib/diff/difference.ts';
import { DIFF_LIMITS } from '#lib/diff/limits.ts';
import { DATE_TIME_PATTERN } from '#lib/facts/dates.ts';
import { IdSchema, NameTextSchema } from '#lib/facts/schema.ts';
import { FeedUrlSchema } from '#lib/feed/address.ts';
import { FEED_LIMITS } from '#lib/feed/limits.ts';
import { TrustSchema } from '#lib/feed/trust.ts';
import { TroubleSchema } from '#lib/trouble/troubles.ts';
import { LIBRARY_LIMITS } from './limits.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const Digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));
const DateTime = v.pipe(v.string(), v.regex(DATE_TIME_PATTERN));

/** A version of a pack, whose body is stored. */
export const GenerationSchema = v.strictObject({
  /** SHA-256 of the stored document, lower-case hex. */
  digest: Digest,
  /** Of the stored document. */
  bytes: Count,
  version: Version,
  title: NameTextSchema,
  /** When it came onto this device. */
  stored: DateTime,
  /** What it tells that the version before did not: cards say "new since your last update". */
  fresh: v.pipe(v.array(FreshSchema), v.maxLength(DIFF_LIMITS.fresh)),
  /** Share of the facts in which it differs from what served when it came, 0 to 1; absent: nothing served. */
  share: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** SHA-256 of the file as it came from its feed, lower-case hex; absent: it came as a file, or before this was kept. */
  travelled: v.exactOptional(Digest),
});

/** Where a pack comes from. */
export const OriginSchema = v.variant('from', [
  v.strictObject({ from: v.literal('feed'), feed: IdSchema }),
  v.strictObject({ from: v.literal('file'), name: v.pipe(v.string(), v.maxLength(255)) }),
]);

/**
 * Why a version waits: `found`, the reader looks first; `large`, it changes much; `undone`, the reader took it back;
 * `new`, the feed did not offer the pack when the reader agreed to it, or it would take the place of the extension's own.
 */
export const PENDING = ['found', 'large', 'undone', 'new'] as const;

export const PackRecordSchema = v.strictObject({
  id: IdSchema,
  origin: OriginSchema,
  current: v.nullable(GenerationSchema),
  previous: v.nullable(GenerationSchema),
  pending: v.nullable(v.strictObject({ generation: GenerationSchema, why: v.picklist(PENDING) })),
  /** Highest version that the reader took back or put aside: nothing up to it comes by itself. Absent: none. */
  declined: v.exactOptional(Version),
  /**
   * Version of the extension's own pack of this id when `current` was last chosen over it. Only a later one, of an
   * updated extension, serves in its place. Absent: there was none.
   */
  over: v.exactOptional(Version),
});

export const SubscriptionSchema = v.strictObject({
  url: FeedUrlSchema,
  title: NameTextSchema,
  trust: TrustSchema,
  /** Ids of the packs it offered last, of which the reader knows: they stood in the list that was confirmed, or came since. */
  packs: v.pipe(v.array(IdSchema), v.maxLength(FEED_LIMITS.packs)),
  /** Ids of those that the reader removed: they do not come again. */
  without: v.exactOptional(v.pipe(v.array(IdSchema), v.maxLength(LIBRARY_LIMITS.without))),
  expires: DateTime,
  subscribed: DateTime,
  /** Last time the host answered, be it "nothing new". */
  checked: v.nullable(DateTime),
  /** When it is asked again by itself. */
  next: DateTime,
  /** Failures in a row. */
  failures: Count,
  trouble: v.nullable(TroubleSchema),
  /** For a conditional request; only once everything of that answer was stored. */
  etag: v.exactOptional(v.pipe(v.string(), v.maxLength(1_000))),
  lastModified: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
  /** Installs by itself what it finds, unless it changes much. */
  auto: v.boolean(),
  /** Milliseconds between two checks. */
  every: Count,
});

export const LibraryRecordSchema = v.strictObject({
  format: v.literal(1),
  generation: Count,
  packs: v.pipe(v.array(PackRecordSchema), v.maxLength(LIBRARY_LIMITS.packs)),
  subscriptions: v.pipe(v.array(SubscriptionSchema), v.maxLength(LIBRARY_LIMITS.subscriptions)),
});

export type Generation = v.InferOutput<typeof GenerationSchema>;
export type Origin = v.InferOutput<typeof OriginSchema>;
export type PackRecord = v.InferOutput<typeof PackRecordSchema>;
export type Subscription = v.InferOutput<typeof SubscriptionSchema>;
export type LibraryRecord = v.InferOutput<typeof LibraryRecordSchema>;

/** A library in which there is nothing but what came with the extension. */
export const EMPTY_LIBRARY: LibraryRecord = { format: 1, generation: 0, packs: [], subscriptions: [] };

/** Every version of a pack of which a body is stored. */
export const generationsOf = ({ current, previous, pending }: PackRecord): readonly Generation[] =>
  [current, previous, pending?.generation ?? null].filter((generation) => generation !== null);

/** Digests of every body that a record names. */
export const bodiesOf = (record: LibraryRecord): Set<string> =>
  new Set(record.packs.flatMap(generationsOf).map(({ digest }) => digest));

/** Bytes of every body that a record names. */
export function bytesIn(record: LibraryRecord): number {
  const bodies = new Map(record.packs.flatMap(generationsOf).map(({ digest, bytes }) => [digest, bytes]));
  return bodies.values().reduce((sum, bytes) => sum + bytes, 0);
}
