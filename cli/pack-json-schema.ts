/** The format's schema as JSON Schema 2020-12, from the one in `lib/facts/schema.ts`. */
import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import * as facts from '#lib/facts/schema.ts';

type OverrideAction = NonNullable<ConversionConfig['overrideAction']>;

/** Schemas that the document names, so that it can be read. */
const DEFINITIONS = {
  Id: facts.IdSchema,
  Prose: facts.ProseSchema,
  NameText: facts.NameTextSchema,
  Fragment: facts.FragmentSchema,
  Language: facts.LanguageSchema,
  Date: facts.DateSchema,
  Interval: facts.IntervalSchema,
  Url: facts.UrlSchema,
  Evidence: facts.EvidenceSchema,
  Source: facts.SourceSchema,
  Name: facts.NameSchema,
  Entity: facts.EntitySchema,
  Claim: facts.ClaimSchema,
  Figure: facts.FigureSchema,
  Position: facts.PositionSchema,
  Dispute: facts.DisputeSchema,
};

/** The schema document, ending with a newline. */
export function packJsonSchema(): string {
  const { $schema, ...schema } = toJsonSchema(facts.PackSchema, {
    target: 'draft-2020-12',
    definitions: DEFINITIONS,
    overrideAction,
  });
  const title = `Fact pack, format ${facts.FORMAT.slice(-1)}`;
  const description =
    'Shape of a joined pack. Patterns are Unicode regular expressions. What a schema cannot say is in fact-pack.md.';
  return `${JSON.stringify({ $schema, title, description, ...schema }, undefined, 2)}\n`;
}

/**
 * What the converter does not know: Unicode patterns (JSON Schema's are Unicode by definition), several patterns for
 * one text, and `finite`, which every JSON number is.
 */
const overrideAction: OverrideAction = ({ valibotAction, jsonSchema }) => {
  if (valibotAction.type === 'finite') return jsonSchema;
  if (valibotAction.type !== 'regex' || !('requirement' in valibotAction)) return undefined;
  const { requirement } = valibotAction;
  if (!(requirement instanceof RegExp)) return undefined;
  const pattern = requirement.source;
  if (jsonSchema.pattern === undefined || jsonSchema.pattern === pattern) return { ...jsonSchema, pattern };
  return { ...jsonSchema, allOf: [...(jsonSchema.allOf ?? []), { pattern }] };
};
