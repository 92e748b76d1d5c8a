/**
 * The messages of a page's side: what gate and content script ask the background, and what they answer themselves.
 * The background checks with these schemas; a page's script does with guards that say the same (`page-guards.ts`),
 * and the card's script with the two answers that only a card needs. Sizes are capped here: a message from a page's
 * process is hostile until checked.
 */
import * as v from 'valibot';
import { EntityDetailSchema } from '#lib/facts/entity-detail.ts';
import { EntityRefSchema } from '#lib/facts/entity-ref.ts';
import { EntityKindSchema } from '#lib/facts/schema.ts';
import { PageSettingsSchema } from '#lib/settings/settings.ts';
import { MESSAGE_LIMITS } from './limits.ts';

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const Nothing = v.strictObject({});

/**
 * A mention as it crosses to the page: offsets into the block's text, references into the reply's entity table. All
 * senses are of one pack; mentions of several packs may overlap, and are laid over each other on the page's side.
 */
export const WireMentionSchema = v.strictObject({
  start: Offset,
  end: Offset,
  senses: v.pipe(v.array(EntityRefSchema), v.minLength(1), v.maxLength(MESSAGE_LIMITS.senses)),
  needsSubject: v.boolean(),
});

/** How much a block says for the page's speaking of a pack's subject, by one entity; see `evidence.ts` of lib/match. */
export const WireEvidenceSchema = v.strictObject({
  entity: EntityRefSchema,
  worth: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
  named: v.boolean(),
});

/** What a page needs to know of an entity to mark and list it, and no more. */
export const WireEntitySchema = v.strictObject({
  id: EntityRefSchema,
  name: v.string(),
  kind: EntityKindSchema,
  /** Its part in disputes (`<pack id>/<dispute id>`): a mark is "contested" where its block names two sides of one. */
  disputes: v.array(v.strictObject({ dispute: EntityRefSchema, speaks: v.boolean() })),
  /** Found and listed, and never marked: its pack is muted, or private on this site. */
  quiet: v.boolean(),
});

/** One thing that spoke for (points above 0) or against a meaning; see `explain.ts` of lib/match. */
export const WireReasonSchema = v.strictObject({ points: v.number(), why: v.string(), by: v.string() });

/** Why a name in a text means an entity, or does not. */
export const WireSenseExplanationSchema = v.strictObject({
  entity: EntityRefSchema,
  name: v.string(),
  /** The form that was met, and the rules that led to it in order; none: it stands in the pack. */
  form: v.string(),
  lang: v.optional(v.string()),
  rules: v.array(v.string()),
  reasons: v.array(WireReasonSchema),
  points: v.number(),
  /** It is offered on the card. */
  stands: v.boolean(),
});

/** What one pack makes of a name in a text. */
export const WireExplanationSchema = v.strictObject({
  pack: v.strictObject({ id: v.string(), title: v.string(), version: Offset }),
  /** Marked wherever it stands; on pages that speak of the pack's subject; not at all. */
  verdict: v.picklist(['marked', 'waits', 'none']),
  senses: v.array(WireSenseExplanationSchema),
});

/** Facts for a card: of those that were asked for, those that the index knows; never empty. */
export const DetailAnswerSchema = v.pipe(v.array(EntityDetailSchema), v.minLength(1));

/** Why a name is marked: one answer for each pack that met it. */
export const ExplainAnswerSchema = v.strictObject({ packs: v.array(WireExplanationSchema) });

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
  id: EntityRefSchema,
  name: v.string(),
  kind: EntityKindSchema,
  count: Offset,
  contested: v.boolean(),
  /** Not marked on the page, so that there is no card to open there. */
  quiet: v.boolean(),
});

/** What a page's script may ask; the background refuses it everything else. */
export const FROM_PAGES = {
  /** From the gate: this document is worth reading (an article, or a site the reader always wants read). */
  'background/annotate': { request: Nothing, response: v.strictObject({ injected: v.boolean() }) },
  /** From content: put the rules for marks into my document, or take them out. A page without marks has none. */
  'background/styles': { request: v.strictObject({ on: v.boolean() }), response: Nothing },
  /** From content: bring the card's script into my document. Answered when it is there. */
  'background/card': { request: Nothing, response: Nothing },
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
      blocks: v.array(
        v.strictObject({
          id: Offset,
          mentions: v.array(WireMentionSchema),
          evidence: v.array(WireEvidenceSchema),
        }),
      ),
      entities: v.array(WireEntitySchema),
    }),
  },
  /** Facts for a card: of one entity, or of those that bear the same name in several packs, in that order. */
  'background/detail': {
    request: v.strictObject({
      entities: v.pipe(v.array(EntityRefSchema), v.minLength(1), v.maxLength(MESSAGE_LIMITS.senses)),
    }),
    response: DetailAnswerSchema,
  },
  /** From content: why the name at these offsets of a block's text is marked. */
  'background/explain': {
    request: v.pipe(
      v.strictObject({ text: Text(MESSAGE_LIMITS.blockText), start: Offset, end: Offset }),
      v.check(({ text, start, end }) => start < end && end <= text.length, 'cuts no words out of the text'),
    ),
    response: ExplainAnswerSchema,
  },
  /** From content: what was found, for the badge. */
  'background/found': { request: v.strictObject({ mentions: Offset }), response: Nothing },
} as const;

/** What a page's script answers to the background and to pages of ours. */
export const TO_PAGES = {
  'page/state': { request: Nothing, response: PageStateSchema },
  'page/settings': { request: PageSettingsSchema, response: Nothing },
  /** On or off for this document, until it is reloaded. */
  'page/switch': { request: v.strictObject({ on: v.boolean() }), response: PageStateSchema },
  'page/found': { request: Nothing, response: v.array(FoundEntitySchema) },
  /** Scroll to the entity's next mention and open its card with focus inside. */
  'page/show': { request: v.strictObject({ entity: EntityRefSchema }), response: Nothing },
  /** What the index knows has changed: read the page again, as soon as no card is open. */
  'page/reread': { request: Nothing, response: Nothing },
  /** Browser commands. */
  'page/step': { request: v.strictObject({ to: v.picklist(['next', 'previous']) }), response: Nothing },
} as const;

export const PAGE_SIDE_MESSAGES = { ...FROM_PAGES, ...TO_PAGES } as const;
