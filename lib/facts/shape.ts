/** The shape of a pack: the schema's verdict, as findings. */
import * as v from 'valibot';
import { type Finding, fieldName, type Path, packFinding, pointer, sortFindings } from './finding.ts';
import { isPackList } from './pack-parts.ts';
import { type Pack, PackSchema } from './schema.ts';
import { type PlacedIssue, shapeIssues } from './shape-findings.ts';
import { otherDocument } from './shape-other.ts';
import { explainIssue, shorten } from './shape-words.ts';

/** A pack of proven shape, or what keeps it from being one. */
export type ShapeResult =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Checks a joined document of any shape against the schema. References and dates are proved by `checkInvariants`. Of a
 * document with more than `LIMITS.findings` things wrong, about as many are told; of one that is no pack, that alone.
 */
export function parsePack(document: unknown): ShapeResult {
  const result = v.safeParse(PackSchema, document, { abortEarly: true, abortPipeEarly: true });
  if (result.success) return { ok: true, pack: result.output };
  const other = otherDocument(document);
  if (other) {
    const { path, message, remedy } = other;
    return { ok: false, findings: [packFinding(idAt(document, path), path, message, remedy)] };
  }
  const findings = shapeIssues(document).map((placed) => shapeFinding(document, placed));
  return { ok: false, findings: sortFindings(findings) };
}

function shapeFinding(document: unknown, { issue, above }: PlacedIssue): Finding {
  const path = [...above, ...issuePath(issue)];
  const { message, remedy } = explainIssue(issue);
  return packFinding(idAt(document, path), path, message, remedy);
}

/** Where an issue stands. Keys of parsed JSON are strings and array indices, nothing else. */
function issuePath(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
}

/** Id of the fact in which `path` stands: `#3` where the row has none, the pack's own for its head. */
function idAt(document: unknown, path: Path): string {
  const [list, row] = path;
  if (!isPackList(list)) return ownId(document) ?? 'pack';
  if (typeof row !== 'number') return list;
  return ownId(member(member(document, list), row)) ?? `#${row}`;
}

function ownId(value: unknown): string | undefined {
  const id = member(value, 'id');
  return typeof id === 'string' ? shorten(id) : undefined;
}

function member(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

/** Checks a file beside the parts of a pack against its schema: the value, or what is wrong with it. */
export function parseSideFile<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  file: string,
):
  | { readonly ok: true; readonly value: v.InferOutput<S> }
  | { readonly ok: false; readonly findings: readonly Finding[] } {
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const findings = result.issues.map((issue): Finding => {
    const path = issuePath(issue);
    const [row, ...field] = path;
    return { file, id: `#${row ?? 0}`, field: fieldName(field), path: pointer(path), ...explainIssue(issue) };
  });
  return { ok: false, findings: sortFindings(findings) };
}
