/** Texts in which people marked whom a name means: the two forms that `quality` reads. Offsets are UTF-16 code units. */
import * as v from 'valibot';
import { fail } from '#cli/fail.ts';

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Span = { start: Offset, end: Offset, surface: v.string() };

/** `gold.json`: excerpts, with what is a mention and what only looks like one. */
const GoldSchema = v.object({
  paragraphs: v.array(
    v.object({
      id: v.string(),
      language: v.string(),
      text: v.string(),
      /** Kept apart while rules are written; reported apart. */
      heldOut: v.optional(v.boolean(), false),
      mentions: v.array(
        v.object({ ...Span, entity: v.string(), kind: v.string(), optional: v.optional(v.boolean(), false) }),
      ),
      nonmentions: v.array(v.object({ ...Span, why: v.string() })),
    }),
  ),
});

/** `slavner.json`: whole texts; a mention whose entity is null is not judged. */
const SlavnerSchema = v.object({
  docs: v.array(
    v.object({
      file: v.string(),
      language: v.string(),
      text: v.string(),
      mentions: v.array(v.object({ ...Span, entity: v.nullable(v.string()) })),
    }),
  ),
});

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  /** A name of the entity, as an English reader writes it; null: not judged. */
  readonly entity: string | null;
  /** A reader would not mind either way: not counted. */
  readonly optional: boolean;
}

export interface Trap {
  readonly start: number;
  readonly end: number;
  readonly why: string;
}

export interface GoldText {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly heldOut: boolean;
  readonly mentions: readonly GoldMention[];
  readonly traps: readonly Trap[];
}

/** Reads `gold.json`. Throws BadInput that names the file, the member and what is wrong. */
export function readGold(value: unknown, file: string): GoldText[] {
  return parse(GoldSchema, value, file).paragraphs.map(({ nonmentions, ...paragraph }) =>
    checked({ ...paragraph, traps: nonmentions }, file, [...paragraph.mentions, ...nonmentions]),
  );
}

/** Reads `slavner.json`. Throws BadInput likewise. */
export function readSlavner(value: unknown, file: string): GoldText[] {
  return parse(SlavnerSchema, value, file).docs.map((doc) =>
    checked(
      {
        id: doc.file,
        language: doc.language,
        text: doc.text,
        heldOut: false,
        mentions: doc.mentions.map((mention) => ({ ...mention, optional: false })),
        traps: [],
      },
      file,
      doc.mentions,
    ),
  );
}

function parse<S extends v.GenericSchema>(schema: S, value: unknown, file: string): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  return fail(`${file}: ${v.getDotPath(issue) ?? 'the document'}: ${issue.message}`);
}

function checked(
  text: GoldText,
  file: string,
  spans: readonly { start: number; end: number; surface: string }[],
): GoldText {
  const wrong = spans.find(({ start, end, surface }) => text.text.slice(start, end) !== surface);
  if (wrong === undefined) return text;
  return fail(
    `${file}: ${text.id}: “${wrong.surface}” does not stand at ${wrong.start}–${wrong.end}; count UTF-16 code units`,
  );
}
