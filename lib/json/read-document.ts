/**
 * Reads JSON so that every value can be found again in its text, and what JSON.parse lets pass is seen.
 *
 *   bytes ─▶ length ─▶ UTF-8 ─▶ brackets ─▶ JSON.parse ─▶ members given twice ─▶ value, findings, positions
 *
 * Each step is linear in the length of the bytes. Nothing throws, whatever the bytes are.
 */
import { type Finding, type Path, pointer } from '#lib/facts/finding.ts';
import { LIMITS } from '#lib/facts/limits.ts';
import { findBracketTrouble } from './brackets.ts';
import { findValues } from './find-values.ts';
import { type JsonLimits, PACK_DOCUMENT } from './limits.ts';
import { type Position, positionsOf } from './position.ts';
import { repeatedMembers } from './repeated-members.ts';
import { firstSyntaxError } from './syntax-error.ts';
import { decodeUtf8 } from './utf8.ts';

/** A document that could be parsed. */
export interface JsonDocument {
  readonly ok: true;
  /** Name for messages: what findings give as their file. */
  readonly name: string;
  /** The parsed value, of no known shape. */
  readonly value: unknown;
  /** What JSON.parse lets pass: a byte order mark, members given twice. */
  readonly findings: readonly Finding[];
  /** Where these paths lead: to the name of a member, to an item; of what is missing, to the nearest value around it. */
  positions(paths: readonly Path[]): readonly Position[];
  /** Where one path leads. Takes a pass over the text: for many, ask for all of them at once. */
  position(path: Path): Position;
}

/** A document that could not be parsed, and the one reason. */
export interface UnreadDocument {
  readonly ok: false;
  readonly why: 'too-long' | 'not-utf8' | 'too-deep' | 'not-json';
  readonly findings: readonly [Finding];
}

export type ReadDocument = JsonDocument | UnreadDocument;

/**
 * Parses a document. Never throws.
 * @param bytes UTF-8
 * @param name what findings give as their file
 * @param limits how long and how deep it may be; a pack as it travels, if left out
 */
export function readDocument(
  bytes: Uint8Array,
  name: string,
  limits: JsonLimits = PACK_DOCUMENT,
): ReadDocument {
  const unread = (
    why: UnreadDocument['why'],
    place: Partial<Position>,
    message: string,
    remedy: string,
  ): UnreadDocument => ({ ok: false, why, findings: [documentFinding(name, place, message, remedy)] });

  if (bytes.length > limits.bytes) {
    const size = `has ${bytes.length} bytes`;
    return unread('too-long', { line: 1, column: 1 }, size, `at most ${limits.bytes}`);
  }
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) {
    const [line, message] = decoded.is === 'UTF-16' ? [1, 'is UTF-16'] : [decoded.line, 'is not UTF-8'];
    return unread('not-utf8', { line }, message, 'save it as UTF-8');
  }

  const { text } = decoded;
  if (text.trim() === '') {
    const remedy = 'take the file again, or fill it; an empty list is []';
    return unread('not-json', START, 'is empty', remedy);
  }
  const at = (offset: number) => positionsOf(text, [offset])[0] ?? START;
  const trouble = findBracketTrouble(text, limits.depth);
  if (trouble?.is === 'deep') {
    const message = `is nested deeper than ${limits.depth} levels`;
    return unread('too-deep', at(trouble.offset), message, 'flatten it');
  }
  const parsed = trouble === undefined ? parse(text) : undefined;
  if (parsed === undefined) {
    const upToIt = trouble === undefined ? text : text.slice(0, trouble.offset + 1);
    const { offset, problem } = firstSyntaxError(upToIt);
    return unread('not-json', at(offset), `is not JSON (${problem})`, 'correct it');
  }

  const positions = (paths: readonly Path[]) => positionsOf(text, findValues(text, paths));
  return {
    ok: true,
    name,
    value: parsed.value,
    findings: [...(decoded.byteOrderMark ? [byteOrderMark(name)] : []), ...repetitions(text, name)],
    positions,
    position: (path) => positions([path])[0] ?? START,
  };
}

const START: Position = { line: 1, column: 1 };

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const byteOrderMark = (name: string) =>
  documentFinding(name, START, 'begins with a byte order mark', 'save it as UTF-8 without one');

function repetitions(text: string, name: string): Finding[] {
  const repeated = repeatedMembers(text, LIMITS.findings);
  const positions = positionsOf(
    text,
    repeated.map(({ offset }) => offset),
  );
  return repeated.map(({ path }, index) => ({
    ...documentFinding(name, positions[index] ?? START, `“${path.at(-1)}” is given twice`, 'keep one'),
    path: pointer(path),
  }));
}

/** A finding about the document as a whole, whatever it means. */
const documentFinding = (
  name: string,
  place: Partial<Position>,
  message: string,
  remedy: string,
): Finding => ({ file: name, id: name, field: '', path: '', ...place, message, remedy });
