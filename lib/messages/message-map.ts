/**
 * Every message of the extension: name → request and response. The part before the slash says who receives it.
 *
 *   gate, content ──background/…──▶ background        pages of ours (popup, welcome) ──background/…──▶ background
 *   background, popup ──page/…──▶ content or gate of one document
 *
 * Both sides parse with these schemas (`envelope.ts`; transport is `lib/platform`); types are inferred from them.
 * Sizes are capped here, because a message from a page's process is hostile until checked.
 */
import * as v from 'valibot';
import { EntityDetailSchema } from '#lib/facts/entity-detail.ts';
import { EntityKindSchema, IdSchema } from '#lib/facts/schema.ts';
import { SITE_CHANGES } from '#lib/settings/changes.ts';
import { HostSchema, PageSettingsSchema, SettingsSchema } from '#lib/settings/settings.ts';
import { MESSAGE_LIMITS } from './limits.ts';

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const Nothing = v.strictObject({});

/** A mention as it crosses to the page: offsets into the block's text, ids into the reply's entity table. */
export const WireMentionSchema = v.strictObject({
  start: Offset,
  end: Offset,
  senses: v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(MESSAGE_LIMITS.senses)),
  needsSubject: v.boolean(),
});

/** What a page needs to know of an entity to mark and list it, and no more. */
export const WireEntitySchema = v.strictObject({
  id: IdSchema,
  name: v.string(),
  kind: EntityKindSchema,
  /** Its part in disputes: a mark is "contested" where its block names two sides of one. */
  disputes: v.array(v.strictObject({ dispute: IdSchema, speaks: v.boolean() })),
});

/** Why a page is not annotated. */
export const SILENCES = [
  'not-an-article',
  'off-page',
  'off-site',
  'off-everywhere',
  'not-chosen',
  'on-click',
] as const;

export const PageStateSchema = v.variant('state', [
  /** Annotated, or being read: counts so far. */
  v.strictObject({
    state: v.literal('annotated'),
    mentions: Offset,
    entities: Offset,
    contested: Offset,
    reading: v.boolean(),
  }),
  v.strictObject({ state: v.literal('silent'), why: v.picklist(SILENCES) }),
]);

/** One entity found on a page, for the list in the popup. */
export const FoundEntitySchema = v.strictObject({
  id: IdSchema,
  name: v.string(),
  kind: EntityKindSchema,
  count: Offset,
  contested: v.boolean(),
});

/** A hit of the search over the index. */
export const SearchHitSchema = v.strictObject({
  id: IdSchema,
  name: v.string(),
  kind: EntityKindSchema,
  detail: v.exactOptional(v.string()),
  /** The spelling that was met, where it is not the name itself. */
  matched: v.exactOptional(v.string()),
});

/** What the popup says of an installed pack. */
export const PackInfoSchema = v.strictObject({
  id: IdSchema,
  title: v.string(),
  version: v.number(),
  updated: v.string(),
  /** Latest publication date among its sources. */
  toldOn: v.string(),
  entities: Offset,
  claims: Offset,
  figures: Offset,
  disputes: Offset,
});

export const MESSAGES = {
  /** From the gate: this document is worth reading (an article, or a site the reader always wants read). */
  'background/annotate': { request: Nothing, response: v.strictObject({ injected: v.boolean() }) },
  /** From content: put the rules for marks into my document, or take them out. A page without marks has none. */
  'background/styles': { request: v.strictObject({ on: v.boolean() }), response: Nothing },
  /** From the gate or content: what holds for my site. */
  'background/page-settings': { request: Nothing, response: PageSettingsSchema },
  /** Text blocks in, mentions out. */
  'background/scan': {
    request: v.strictObject({
      blocks: v.pipe(
        v.array(v.strictObject({ id: Offset, text: Text(MESSAGE_LIMITS.blockText) })),
        v.minLength(1),
        v.maxLength(MESSAGE_LIMITS.blocks),
        v.check(
          (blocks) => blocks.reduce((sum, block) => sum + block.text.length, 0) <= MESSAGE_LIMITS.scanText,
          'holds too much text',
        ),
      ),
    }),
    response: v.strictObject({
      blocks: v.array(v.strictObject({ id: Offset, mentions: v.array(WireMentionSchema) })),
      entities: v.array(WireEntitySchema),
    }),
  },
  /** One entity's facts, for a card. */
  'background/detail': { request: v.strictObject({ entity: IdSchema }), response: EntityDetailSchema },
  /** From content: what was found, for the badge. */
  'background/found': { request: v.strictObject({ mentions: Offset }), response: Nothing },

  // From pages of ours only.
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
  'background/packs': { request: Nothing, response: v.array(PackInfoSchema) },
  /** The reader asked for this tab's page to be annotated although the gate said no. */
  'background/annotate-tab': {
    request: v.strictObject({ tabId: Offset }),
    response: v.strictObject({ injected: v.boolean() }),
  },
  /** "Delete everything": back to the state of a fresh install. */
  'background/delete-everything': { request: Nothing, response: Nothing },

  // To the gate or content of one document.
  'page/state': { request: Nothing, response: PageStateSchema },
  'page/settings': { request: PageSettingsSchema, response: Nothing },
  /** On or off for this document, until it is reloaded. */
  'page/switch': { request: v.strictObject({ on: v.boolean() }), response: PageStateSchema },
  'page/found': { request: Nothing, response: v.array(FoundEntitySchema) },
  /** Scroll to the entity's next mention and open its card with focus inside. */
  'page/show': { request: v.strictObject({ entity: IdSchema }), response: Nothing },
  /** Browser commands. */
  'page/step': { request: v.strictObject({ to: v.picklist(['next', 'previous']) }), response: Nothing },
} as const;

export type MessageName = keyof typeof MESSAGES;
/** What the background answers, and what a page's script answers. */
export type BackgroundMessage = Extract<MessageName, `background/${string}`>;
export type PageMessage = Extract<MessageName, `page/${string}`>;
export type Request<N extends MessageName> = v.InferOutput<(typeof MESSAGES)[N]['request']>;
export type Response<N extends MessageName> = v.InferOutput<(typeof MESSAGES)[N]['response']>;
export type WireMention = v.InferOutput<typeof WireMentionSchema>;
export type WireEntity = v.InferOutput<typeof WireEntitySchema>;
export type PageState = v.InferOutput<typeof PageStateSchema>;
export type Silence = (typeof SILENCES)[number];
export type FoundEntity = v.InferOutput<typeof FoundEntitySchema>;
export type SearchHit = v.InferOutput<typeof SearchHitSchema>;
export type PackInfo = v.InferOutput<typeof PackInfoSchema>;
