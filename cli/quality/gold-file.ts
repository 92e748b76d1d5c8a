/** Texts in which people marked whom a name means: the two forms that `quality` reads. Offsets are UTF-16 code units. */
import * as v from 'valibot';
import { fail } from '#cli/fail.ts';
import { fieldName, type Path } from '#lib/facts/finding.ts';
import type { JsonDocument } from '#lib/json/read-document.ts';

/** What a member should be, said as a remedy. */
const OBJECT = 'give an object';
const LIST = 'give a list';
const YES_OR_NO = 'give true or false';
const text = v.pipe(v.string('give a text'), v.regex(/\S/u, 'give a text that is not empty'));
const OFFSET = 'count UTF-16 code units from 0';
const offset = v.pipe(v.number(OFFSET), v.integer(OFFSET), v.minValue(0, OFFSET));
const span = { start: offset, end: offset, surface: text };

/** `gold.json`: excerpts, with what is a mention and what only looks like one. */
const GoldSchema = v.object(
  {
    paragraphs: v.array(
      v.object(
        {
          id: text,
          language: text,
          text,
          /** Kept apart while rules are written; reported apart. */
          heldOut: v.optional(v.boolean(YES_OR_NO), false),
          mentions: v.array(
            v.object({ ...span, entity: text, optional: v.optional(v.boolean(YES_OR_NO), false) }, OBJECT),
            LIST,
          ),
          nonmentions: v.array(v.object({ ...span, why: text }, OBJECT), LIST),
        },
        OBJECT,
      ),
      LIST,
    ),
  },
  OBJECT,
);

/** `slavner.json`: whole texts; a mention whose entity is null is not judged. */
const SlavnerSchema = v.object(
  {
    docs: v.array(
      v.object(
        {
          file: text,
          language: text,
          text,
          mentions: v.array(v.object({ ...span, entity: v.nullable(text) }, OBJECT), LIST),
        },
        OBJECT,
      ),
      LIST,
    ),
  },
  OBJECT,
);

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

/** Reads `gold.json`. Throws BadInput that says what is wrong, where, and what to do. */
export function readGold(document: JsonDocument): GoldText[] {
  return parse(GoldSchema, document).paragraphs.map(({ nonmentions, ...paragraph }, i) => {
    refuseMisplaced(document, ['paragraphs', i, 'mentions'], paragraph, paragraph.mentions);
    refuseMisplaced(document, ['paragraphs', i, 'nonmentions'], paragraph, nonmentions);
    return { ...paragraph, traps: nonmentions };
  });
}

/** Reads `slavner.json`. Throws BadInput likewise. */
export function readSlavner(document: JsonDocument): GoldText[] {
  return parse(SlavnerSchema, document).docs.map(({ file: id, language, text, mentions }, i) => {
    refuseMisplaced(document, ['docs', i, 'mentions'], { id, text }, mentions);
    const judged = mentions.map((mention) => ({ ...mention, optional: false }));
    return { id, language, text, heldOut: false, mentions: judged, traps: [] };
  });
}

function parse<S extends v.GenericSchema>(schema: S, document: JsonDocument): v.InferOutput<S> {
  const parsed = v.safeParse(schema, document.value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const what = path.length === 0 ? 'the document' : fieldName(path);
  if (issue.received === 'undefined') return refuse(document, path, `${what} is missing; add it`);
  return refuse(document, path, `${what} is ${issue.received}; ${issue.message}`);
}

/** A span whose words stand elsewhere was counted in other units, or the text was changed since. */
function refuseMisplaced(
  document: JsonDocument,
  list: Path,
  { id, text }: Pick<GoldText, 'id' | 'text'>,
  spans: readonly { start: number; end: number; surface: string }[],
): void {
  const index = spans.findIndex(({ start, end, surface }) => text.slice(start, end) !== surface);
  const wrong = spans[index];
  if (wrong === undefined) return;
  const { start, end, surface } = wrong;
  const found = nearest(text, surface, start);
  const remedy =
    found === -1 ? 'copy the words from the text' : `the nearest is at ${found}–${found + surface.length}`;
  refuse(document, [...list, index], `${id}: “${surface}” does not stand at ${start}–${end}; ${remedy}`);
}

/** Where `words` begin nearest to `start`; −1 if the text has no such words. */
function nearest(text: string, words: string, start: number): number {
  const before = text.lastIndexOf(words, start);
  const after = text.indexOf(words, start);
  if (before === -1 || after === -1) return Math.max(before, after);
  return start - before <= after - start ? before : after;
}

function refuse(document: JsonDocument, path: Path, message: string): never {
  const { line, column } = document.position(path);
  return fail(`${document.name}:${line}:${column}: ${message}`);
}
