/**
 * What changed between two versions of a pack, as values: counts, and entity by entity what is told otherwise.
 * `compare.ts` finds it, `words.ts` says it.
 */
import * as v from 'valibot';
import { IdSchema } from '#lib/facts/schema.ts';

/** The lists in which facts are counted. */
export const COUNTED = ['entities', 'claims', 'figures', 'disputes', 'sources'] as const;
export type CountedList = (typeof COUNTED)[number];

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Counts = v.strictObject({ added: Count, changed: Count, withdrawn: Count });

/** One fact before and after, each in one line of plain words; absent before: added; absent after: withdrawn. */
export const ChangeSchema = v.strictObject({
  list: v.picklist(COUNTED),
  id: IdSchema,
  /** What the fact is called: a figure's label, a claim's speaker, a dispute's question. */
  label: v.string(),
  before: v.exactOptional(v.string()),
  after: v.exactOptional(v.string()),
  /** Of a figure that gives another amount than before: both amounts, as they are said. */
  amounts: v.exactOptional(v.strictObject({ before: v.string(), after: v.string() })),
});

/** The changes that concern one entity; each fact stands under the first entity it is about. */
export const EntityChangesSchema = v.strictObject({
  entity: IdSchema,
  name: v.string(),
  changes: v.array(ChangeSchema),
  /** How many further changes of this entity are left out; absent: none. */
  more: v.exactOptional(Count),
});

export const DifferenceSchema = v.strictObject({
  pack: IdSchema,
  title: v.string(),
  /** Version numbers; `from` is null where there is nothing to compare with. */
  from: v.nullable(v.number()),
  to: v.number(),
  counts: v.strictObject({
    entities: Counts,
    claims: Counts,
    figures: Counts,
    disputes: Counts,
    sources: Counts,
  }),
  /** Facts added, changed or withdrawn ÷ facts of the larger version; 0 to 1. */
  share: v.number(),
  /** Those with most changes first, at most `DIFF_LIMITS.entities`; `more`: how many entities are left out. */
  entities: v.array(EntityChangesSchema),
  more: Count,
});

/** A fact that the version before did not tell, or told otherwise. */
export const FreshSchema = v.strictObject({ id: IdSchema, is: v.picklist(['added', 'changed']) });

export type Change = v.InferOutput<typeof ChangeSchema>;
export type EntityChanges = v.InferOutput<typeof EntityChangesSchema>;
export type Difference = v.InferOutput<typeof DifferenceSchema>;
export type Fresh = v.InferOutput<typeof FreshSchema>;
