/** Reads JSON so that every value can be found again in its file, and what JSON.parse lets pass is seen. */
import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
  visit,
} from 'jsonc-parser';
import type { Finding, Path } from '#lib/facts/finding.ts';
import { pointer } from '#lib/facts/finding.ts';
import { LIMITS } from '#lib/facts/limits.ts';
import { fail } from './fail.ts';
import type { Input } from './read-input.ts';

/** A place in a text, both from 1; columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface JsonDocument {
  /** Path as it was given. */
  readonly name: string;
  /** The parsed value; undefined where the document is too large or too deep to be parsed. */
  readonly value: unknown;
  /** What is wrong with the document whatever it means: size, depth, a member given twice, a byte order mark. */
  readonly findings: readonly Finding[];
  /** Where the value at `path` stands; of what is missing, the nearest value around it. */
  position(path: Path): Position;
}

/**
 * Parses a file. Throws BadInput with line and column if it is not JSON.
 * @param file name that findings give as their file.
 * @param depth how deep its values may be nested.
 */
export function readJson(
  { name, text, bytes }: Input,
  file: string,
  depth: number = LIMITS.depth,
): JsonDocument {
  const at = (offset: number, message: string, remedy: string, path = ''): Finding => ({
    file,
    id: file,
    field: '',
    path,
    ...positionOf(text, offset),
    message,
    remedy,
  });
  const broken = (finding: Finding): JsonDocument => ({
    name,
    value: undefined,
    findings: [finding],
    position: () => START,
  });
  if (bytes.length > LIMITS.packBytes) {
    return broken(at(0, `has ${bytes.length} bytes`, `at most ${LIMITS.packBytes}`));
  }
  const deep = offsetBelow(text, depth);
  if (deep !== undefined) return broken(at(deep, `is nested deeper than ${depth} levels`, 'flatten it'));

  const findings = repeatedMembers(text).map(({ offset, path }) =>
    at(offset, `“${path.at(-1)}” is given twice`, 'keep one', pointer(path)),
  );
  if (bytes[0] === 0xef && bytes[1] === 0xbb)
    findings.unshift(at(0, 'begins with a byte order mark', 'save it as UTF-8 without one'));
  const value = parse(text, name);
  let tree: Node | undefined;
  const position = (path: Path) => {
    tree ??= parseTree(text);
    return positionOf(text, tree ? offsetOf(tree, path) : 0);
  };
  return { name, value, findings, position };
}

const START: Position = { line: 1, column: 1 };

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const errors: ParseError[] = [];
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    const [first] = errors;
    if (!first)
      return fail(`${name}: is not JSON (${error instanceof Error ? error.message : String(error)})`);
    const { line, column } = positionOf(text, first.offset);
    return fail(`${name}:${line}:${column}: is not JSON (${spaced(printParseErrorCode(first.error))})`);
  }
}

/** `CloseBraceExpected` as words. */
const spaced = (code: string) => code.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase();

/** A whole string (its brackets count for nothing), or one bracket. An unclosed string runs to the end. */
const STRING_OR_BRACKET = /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|$)|[[\]{}]/gu;

/** Offset of the first bracket that opens a level below `depth`. Looks at the text only, so that no depth is too deep. */
function offsetBelow(text: string, depth: number): number | undefined {
  let level = 0;
  for (const { 0: token, index } of text.matchAll(STRING_OR_BRACKET)) {
    if (token === '[' || token === '{') level++;
    else if (token === ']' || token === '}') level--;
    if (level > depth) return index;
  }
  return undefined;
}

/** Members that an object has twice, of which JSON.parse would keep the last in silence. */
function repeatedMembers(text: string): { readonly offset: number; readonly path: Path }[] {
  const repeated: { offset: number; path: Path }[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (member, offset, _length, _line, _column, path) => {
      const members = open.at(-1);
      if (members?.has(member)) repeated.push({ offset, path: [...path(), member] });
      members?.add(member);
    },
  });
  return repeated;
}

/** Offset of the value at `path`, of its name where that is what is wrong, or of the nearest value around it. */
function offsetOf(tree: Node, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(tree, [...path.slice(0, length)]);
    if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return tree.offset;
}

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
