/** The messages of our own pages (popup, options, welcome) to the background: what readers ask and decide. */
import * as v from 'valibot';
import { DifferenceSchema } from '#lib/diff/difference.ts';
import { EntityRefSchema } from '#lib/facts/entity-ref.ts';
import { LIMITS } from '#lib/facts/limits.ts';
import { EntityKindSchema, IdSchema } from '#lib/facts/schema.ts';
import { ProgressSchema } from '#lib/library/ports.ts';
import { LibraryViewSchema, OfferSchema, UpdatedSchema } from '#lib/library/view.ts';
import { SITE_CHANGES } from '#lib/settings/changes.ts';
import { HostSchema, SettingsSchema } from '#lib/settings/settings.ts';
import { OutcomeSchema } from '#lib/trouble/outcome.ts';
import { MESSAGE_LIMITS } from './limits.ts';

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const Nothing = v.strictObject({});

/** A hit of the search over the index. */
export const SearchHitSchema = v.strictObject({
  id: EntityRefSchema,
  /** Title of its pack. */
  pack: v.string(),
  name: v.string(),
  kind: EntityKindSchema,
  detail: v.exactOptional(v.string()),
  /** The spelling that was met, where it is not the name itself. */
  matched: v.exactOptional(v.string()),
  /** Set where no spelling answers and one is almost what was typed: a suggestion. */
  alike: v.exactOptional(v.literal(true)),
});

/** For pages of ours only. */
export const FROM_OWN_PAGES = {
  'background/settings': { request: Nothing, response: SettingsSchema },
  'background/change-settings': {
    request: v.strictObject({ change: v.partial(SettingsSchema) }),
    response: SettingsSchema,
  },
  /** What the reader says of one site: applied to the settings as they are then, not as the sender last saw them. */
  'background/change-site': {
    request: v.strictObject({ site: HostSchema, to: v.picklist(SITE_CHANGES) }),
    response: SettingsSchema,
  },
  'background/search': {
    request: v.strictObject({ query: Text(MESSAGE_LIMITS.query) }),
    response: v.array(SearchHitSchema),
  },
  /** What a pack says, entity by entity: those that answer to `query`, or all by name. */
  'background/browse': {
    request: v.strictObject({
      pack: IdSchema,
      query: Text(MESSAGE_LIMITS.query),
      kind: v.exactOptional(EntityKindSchema),
      from: Offset,
    }),
    response: v.strictObject({ total: Offset, hits: v.array(SearchHitSchema) }),
  },
  /** What the reader says of one pack. */
  'background/set-pack': {
    request: v.strictObject({
      pack: IdSchema,
      enabled: v.exactOptional(v.boolean()),
      muted: v.exactOptional(v.boolean()),
      private: v.exactOptional(v.boolean()),
    }),
    response: SettingsSchema,
  },
  'background/move-pack': {
    request: v.strictObject({ pack: IdSchema, to: v.picklist(['earlier', 'later']) }),
    response: SettingsSchema,
  },
  /** Never find this name again, or do. */
  'background/mute-entity': {
    request: v.strictObject({ entity: EntityRefSchema, muted: v.boolean() }),
    response: SettingsSchema,
  },
  /** Mark names of private packs on this site, or do not. */
  'background/allow-private': {
    request: v.strictObject({ site: HostSchema, allowed: v.boolean() }),
    response: SettingsSchema,
  },

  // The library: packs and feeds. Operations of which one runs at a time.
  'background/library': { request: Nothing, response: LibraryViewSchema },
  /** What a feed is and by whom it is signed; nothing is stored. */
  'background/look-at-feed': {
    request: v.strictObject({ url: Text(LIMITS.url) }),
    response: OutcomeSchema(OfferSchema),
  },
  'background/subscribe': {
    request: v.strictObject({ url: Text(LIMITS.url), fingerprint: v.pipe(v.string(), v.maxLength(100)) }),
    response: OutcomeSchema(UpdatedSchema),
  },
  'background/unsubscribe': {
    request: v.strictObject({ feed: IdSchema, packs: v.picklist(['keep', 'remove']) }),
    response: OutcomeSchema(Nothing),
  },
  'background/tune-feed': {
    request: v.strictObject({
      feed: IdSchema,
      auto: v.exactOptional(v.boolean()),
      every: v.exactOptional(v.number()),
    }),
    response: OutcomeSchema(Nothing),
  },
  'background/update-feed': {
    request: v.strictObject({ feed: IdSchema, how: v.picklist(['look', 'install']) }),
    response: OutcomeSchema(UpdatedSchema),
  },
  'background/change-pack': {
    request: v.strictObject({ pack: IdSchema, to: v.picklist(['install', 'dismiss', 'undo', 'remove']) }),
    response: OutcomeSchema(Nothing),
  },
  'background/difference': {
    request: v.strictObject({ pack: IdSchema, of: v.picklist(['pending', 'previous']) }),
    response: OutcomeSchema(DifferenceSchema),
  },
  /** How far the operation under way is; null: none is. */
  'background/work': { request: Nothing, response: v.nullable(ProgressSchema) },
  /** Ends the operation under way; it answers `cancelled`. */
  'background/cancel': { request: Nothing, response: Nothing },
  /** A page of ours is about to change the library: an update on schedule makes room and is made later. */
  'background/make-room': { request: Nothing, response: Nothing },
  /** A page of ours has changed the library (an import, a restored backup). */
  'background/library-changed': { request: Nothing, response: Nothing },
  /** Begins anew where the storage is damaged. */
  'background/repair': { request: Nothing, response: OutcomeSchema(Nothing) },

  /**
   * What the background did since it started: how often it made the names of a pack ready, and what its queue of scans
   * did. Lengths are UTF-16 code units.
   */
  'background/effort': {
    request: Nothing,
    response: v.strictObject({
      indexLoads: Offset,
      compiles: Offset,
      scans: Offset,
      blocks: Offset,
      characters: Offset,
      slices: Offset,
      cancelled: Offset,
      queuedMost: Offset,
    }),
  },

  /** The reader asked for this tab's page to be annotated although the gate said no. */
  'background/annotate-tab': {
    request: v.strictObject({ tabId: Offset }),
    response: v.strictObject({ injected: v.boolean() }),
  },
  /** "Delete everything": back to the state of a fresh install. */
  'background/delete-everything': { request: Nothing, response: Nothing },
} as const;
