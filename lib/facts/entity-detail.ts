/**
 * Everything one pack says about one entity, with every reference resolved: the only form in which facts travel
 * to a page, one entity at a time.
 *
 *   EntityDetail
 *     entity     name, kind, detail, summary, when
 *     toldOn     the day the facts were told: the latest publication date among the sources of what is shown
 *     figures    those about the entity, then those it gives itself, each with its claim
 *     disputes   those about the entity or to which it is a party; positions ordered by `said`
 *     claims     what else is said about it or by it
 *     written    where the entity itself is written
 *
 * Ids are the pack's own; `<pack id>/<entity id>` (`entity-ref.ts`) is how the entity is asked for.
 */
import * as v from 'valibot';
import {
  ClaimKindSchema,
  DateSchema,
  EntityKindSchema,
  IdSchema,
  IntervalSchema,
  QualifierSchema,
} from './schema.ts';

const Text = v.string();

/** What a fact is since the reader's last update of its pack; absent: as it was. */
export const FreshnessSchema = v.picklist(['added', 'changed']);
const Fresh = v.exactOptional(FreshnessSchema);

/** A speaker, a reporting agency or a publisher, by id and by the name a card prints. */
export const PartySchema = v.strictObject({
  id: IdSchema,
  name: Text,
  /** A person's office or role: whose voice it is. */
  role: v.exactOptional(Text),
});

/** One place where a fact is written: publisher, date, paragraph (from 1) and the words that stand there. */
export const WrittenSchema = v.strictObject({
  source: IdSchema,
  publisher: PartySchema,
  published: DateSchema,
  title: v.exactOptional(Text),
  url: v.exactOptional(Text),
  paragraph: v.number(),
  anchors: v.array(Text),
});

export const DetailClaimSchema = v.strictObject({
  id: IdSchema,
  /** True where the source speaks in its own voice: `by` is then its publisher. */
  ownVoice: v.boolean(),
  by: PartySchema,
  via: v.array(PartySchema),
  said: v.nullable(DateSchema),
  kind: ClaimKindSchema,
  when: v.exactOptional(IntervalSchema),
  gist: Text,
  quote: v.exactOptional(Text),
  caveat: v.exactOptional(Text),
  review: v.exactOptional(v.strictObject({ of: IdSchema, rating: Text })),
  supersedes: v.exactOptional(IdSchema),
  fresh: Fresh,
  written: v.array(WrittenSchema),
});

export const DetailFigureSchema = v.strictObject({
  id: IdSchema,
  /** What is measured, by name: shown where it is not the entity whose card this is. */
  about: PartySchema,
  measure: IdSchema,
  label: Text,
  value: v.nullable(v.number()),
  max: v.exactOptional(v.number()),
  words: v.exactOptional(Text),
  unit: Text,
  qualifier: v.exactOptional(QualifierSchema),
  since: v.exactOptional(DateSchema),
  asOf: v.nullable(DateSchema),
  asOfBasis: v.exactOptional(Text),
  /** Id of the figure of which this one is a conversion: the same amount, no rival. */
  derivedFrom: v.exactOptional(IdSchema),
  claim: DetailClaimSchema,
  fresh: Fresh,
  written: v.array(WrittenSchema),
});

export const DetailDisputeSchema = v.strictObject({
  id: IdSchema,
  question: Text,
  note: v.exactOptional(Text),
  fresh: Fresh,
  positions: v.array(v.strictObject({ label: Text, claims: v.array(DetailClaimSchema) })),
});

export const EntityDetailSchema = v.strictObject({
  pack: v.strictObject({ id: IdSchema, title: Text, version: v.number(), updated: Text }),
  entity: v.strictObject({
    id: IdSchema,
    kind: EntityKindSchema,
    name: Text,
    detail: v.exactOptional(Text),
    summary: v.exactOptional(Text),
    when: v.exactOptional(IntervalSchema),
    fresh: Fresh,
  }),
  toldOn: DateSchema,
  figures: v.array(DetailFigureSchema),
  disputes: v.array(DetailDisputeSchema),
  claims: v.array(DetailClaimSchema),
  written: v.array(WrittenSchema),
});

export type Freshness = v.InferOutput<typeof FreshnessSchema>;
export type Party = v.InferOutput<typeof PartySchema>;
export type Written = v.InferOutput<typeof WrittenSchema>;
export type DetailClaim = v.InferOutput<typeof DetailClaimSchema>;
export type DetailFigure = v.InferOutput<typeof DetailFigureSchema>;
export type DetailDispute = v.InferOutput<typeof DetailDisputeSchema>;
export type EntityDetail = v.InferOutput<typeof EntityDetailSchema>;
