/**
 * What keeps a document from being a pack, part by part and with an end: a document of a million wrong rows has a
 * million things wrong with it, and to list them would take more room than there is.
 */
import * as v from 'valibot';
import { LIMITS } from './limits.ts';
import { PACK_LISTS, type PackList } from './pack-parts.ts';
import {
  ClaimSchema,
  DisputeSchema,
  EntitySchema,
  FigureSchema,
  PackSchema,
  SourceSchema,
} from './schema.ts';

/** What is wrong, and at which row of which list; without a row, in the head. */
export interface PlacedIssue {
  readonly issue: v.BaseIssue<unknown>;
  readonly above: readonly (string | number)[];
}

const AnyRows = v.array(v.unknown());

/** A pack, whatever is in the rows of its lists. */
const FrameSchema = v.strictObject({
  ...PackSchema.entries,
  sources: v.pipe(AnyRows, v.minLength(1)),
  entities: AnyRows,
  claims: AnyRows,
  figures: AnyRows,
  disputes: AnyRows,
});

const ROW_SCHEMAS: Readonly<Record<PackList, v.GenericSchema>> = {
  sources: SourceSchema,
  entities: EntitySchema,
  claims: ClaimSchema,
  figures: FigureSchema,
  disputes: DisputeSchema,
};

/** Values in a row above which its first issue stands for all: an entity with every name it may have stays below. */
const LARGE_ROW = 10_000;

/** The issues of a document that PackSchema refuses: those of its frame, then those of its rows, about `LIMITS.findings`. */
export function shapeIssues(document: unknown): PlacedIssue[] {
  const frame = v.safeParse(FrameSchema, document, { abortPipeEarly: true });
  const found = (frame.issues ?? []).map((issue): PlacedIssue => ({ issue, above: [] }));
  for (const list of PACK_LISTS) {
    for (const [row, value] of rowsOf(document, list).entries()) {
      if (found.length >= LIMITS.findings) return found;
      found.push(...rowIssues(list, value).map((issue) => ({ issue, above: [list, row] })));
    }
  }
  return found;
}

function rowsOf(document: unknown, list: PackList): readonly unknown[] {
  const isObject = typeof document === 'object' && document !== null && Object.hasOwn(document, list);
  const rows: unknown = isObject ? Reflect.get(document, list) : undefined;
  return Array.isArray(rows) ? rows : [];
}

function rowIssues(list: PackList, row: unknown): readonly v.BaseIssue<unknown>[] {
  const schema = ROW_SCHEMAS[list];
  const { issues = [] } = v.safeParse(schema, row, { abortEarly: true, abortPipeEarly: true });
  if (issues.length === 0 || countValues(row, LARGE_ROW) === LARGE_ROW) return issues;
  return v.safeParse(schema, row, { abortPipeEarly: true }).issues ?? [];
}

/** How many values a value holds, itself included; counts no further than `most`. The value is not deep. */
function countValues(value: unknown, most: number): number {
  let count = 1;
  if (typeof value !== 'object' || value === null) return count;
  for (const key in value) {
    if (count >= most) return most;
    if (Object.hasOwn(value, key)) count += countValues(Reflect.get(value, key), most - count);
  }
  return Math.min(count, most);
}
