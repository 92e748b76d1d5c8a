/** What the pages of the extension are told of the library: the packs in the reader's order, and the feeds. */
import * as v from 'valibot';
import { IdSchema } from '#lib/facts/schema.ts';
import { TroubleSchema } from '#lib/trouble/troubles.ts';
import { PENDING, SubscriptionSchema } from './record.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One version of a pack, in numbers. */
export const VersionViewSchema = v.strictObject({
  version: v.number(),
  /** UTC date-time of its editing, by its publisher. */
  updated: v.string(),
  /** Latest publication date among its sources. */
  toldOn: v.string(),
  /** Of its document. */
  bytes: Count,
  entities: Count,
  claims: Count,
  figures: Count,
  disputes: Count,
});

export const PackViewSchema = v.strictObject({
  id: IdSchema,
  title: v.string(),
  description: v.string(),
  publisher: v.string(),
  licence: v.string(),
  from: v.picklist(['extension', 'feed', 'file']),
  /** Title of the feed, or name of the file. */
  source: v.exactOptional(v.string()),
  /** Id of the feed. */
  feed: v.exactOptional(IdSchema),
  /** What serves now. */
  serves: VersionViewSchema,
  /** UTC date-time at which it came onto this device; absent: with the extension. */
  stored: v.exactOptional(v.string()),
  /** Version that an undo brings back; absent: there is nothing to undo. */
  undoTo: v.exactOptional(v.number()),
  /** A verified version that waits for the reader. */
  pending: v.exactOptional(
    v.strictObject({
      version: v.number(),
      why: v.picklist(PENDING),
      share: v.number(),
      /** Title of the feed that offers it, where it would come in place of a pack from elsewhere. */
      source: v.exactOptional(v.string()),
    }),
  ),
  /** Facts that the version before did not tell, or told otherwise. */
  fresh: Count,
  enabled: v.boolean(),
  muted: v.boolean(),
  /** Its names are not marked on pages, but on sites where the reader allows it. */
  private: v.boolean(),
  /** Why an earlier version or the one of the extension serves, though another is installed. */
  trouble: v.exactOptional(TroubleSchema),
});

export const FeedViewSchema = v.strictObject({
  ...v.omit(SubscriptionSchema, ['trust', 'etag', 'lastModified']).entries,
  feed: IdSchema,
  /** Fingerprint of the root key that is in force: the one that was confirmed, or one that it named as its successor. */
  fingerprint: v.string(),
  /** New packs that wait for the reader; nothing of their ids serves yet. Absent: none. */
  waiting: v.exactOptional(v.array(v.strictObject({ id: IdSchema, title: v.string(), version: v.number() }))),
  /** Past its expiry: the publisher has fallen silent, or someone keeps its word from the reader. */
  stale: v.boolean(),
});

export const LibraryViewSchema = v.strictObject({
  /** Counts every change. */
  generation: Count,
  /** In the reader's order, switched-off ones included. */
  packs: v.array(PackViewSchema),
  feeds: v.array(FeedViewSchema),
  /** What is wrong with the storage as a whole: the packs that came with the extension serve meanwhile. */
  trouble: v.exactOptional(TroubleSchema),
});

/** A feed that could be subscribed to: nothing of it is stored yet. */
export const OfferSchema = v.strictObject({
  url: v.string(),
  feed: IdSchema,
  title: v.string(),
  version: v.number(),
  issued: v.string(),
  expires: v.string(),
  /** SHA-256 of the root key (RFC 7638 thumbprint), in groups of four for reading aloud. */
  fingerprint: v.string(),
  packs: v.array(
    v.strictObject({
      id: IdSchema,
      title: v.string(),
      version: v.number(),
      length: Count,
      /** The pack of this id that is there already, and would be replaced. */
      replaces: v.exactOptional(v.strictObject({ title: v.string(), version: v.number() })),
    }),
  ),
});

/** What came of an update, pack by pack. */
export const UpdatedSchema = v.strictObject({
  feed: IdSchema,
  packs: v.array(
    v.strictObject({
      pack: IdSchema,
      title: v.string(),
      /** `installed`; or `pending`: verified and waiting; or `refused`, with `trouble`. What did not change is left out. */
      is: v.picklist(['installed', 'pending', 'refused']),
      version: v.number(),
      /** The difference in one sentence; empty for a first version. */
      words: v.string(),
      trouble: v.exactOptional(TroubleSchema),
    }),
  ),
});

export type VersionView = v.InferOutput<typeof VersionViewSchema>;
export type PackView = v.InferOutput<typeof PackViewSchema>;
export type FeedView = v.InferOutput<typeof FeedViewSchema>;
export type LibraryView = v.InferOutput<typeof LibraryViewSchema>;
export type Offer = v.InferOutput<typeof OfferSchema>;
export type Updated = v.InferOutput<typeof UpdatedSchema>;
