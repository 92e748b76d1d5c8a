/**
 * Where values stand in the text of a document, found in one pass for any number of paths. No tree of the document is
 * made: a tree takes many times the room of the text, which may be all the room there is.
 */
import { visit } from 'jsonc-parser';
import type { Path } from '#lib/facts/finding.ts';

/** A step of a path that is looked for, with the steps below it. */
interface Wanted {
  readonly below: Map<string, Wanted>;
  /** UTF-16 offset; undefined until it is found. */
  offset: number | undefined;
}

/** An array or object that is open, and what is looked for in it. */
interface Open {
  readonly wanted: Wanted | undefined;
  /** Index of the item that comes next; in an object, offset of the name that came last. */
  readonly isArray: boolean;
  index: number;
  member: string;
  memberOffset: number;
}

/**
 * The UTF-16 offset at which each path leads: of a member, its name; of an item, its value; of what is missing, the
 * nearest value around it. Where a member is given twice, the last one counts, as for JSON.parse.
 * @param text JSON, of a depth that was looked at
 */
export function findValues(text: string, paths: readonly Path[]): number[] {
  const root: Wanted = { below: new Map(), offset: undefined };
  for (const path of paths) addPath(root, path);
  walk(text, root);
  return paths.map((path) => offsetOf(root, path));
}

function addPath(root: Wanted, path: Path): void {
  let at = root;
  for (const step of path) {
    const next = at.below.get(String(step)) ?? { below: new Map<string, Wanted>(), offset: undefined };
    at.below.set(String(step), next);
    at = next;
  }
}

function walk(text: string, root: Wanted): void {
  const open: Open[] = [];
  /** What is looked for at the value that begins here, with its place noted. */
  const arrive = (offset: number): Wanted | undefined => {
    const parent = open.at(-1);
    if (parent === undefined) {
      root.offset = offset;
      return root;
    }
    const wanted = parent.wanted?.below.get(parent.isArray ? String(parent.index) : parent.member);
    parent.index++;
    if (wanted !== undefined) wanted.offset = parent.isArray ? offset : parent.memberOffset;
    return wanted;
  };
  const begin = (isArray: boolean) => (offset: number) => {
    open.push({ wanted: arrive(offset), isArray, index: 0, member: '', memberOffset: offset });
  };
  const end = () => {
    open.pop();
  };
  visit(text, {
    onObjectBegin: begin(false),
    onArrayBegin: begin(true),
    onObjectEnd: end,
    onArrayEnd: end,
    onLiteralValue: (_value, offset) => {
      arrive(offset);
    },
    onObjectProperty: (member, offset) => {
      const object = open.at(-1);
      if (object) Object.assign(object, { member, memberOffset: offset });
    },
  });
}

function offsetOf(root: Wanted, path: Path): number {
  let at = root;
  for (const step of path) {
    const next = at.below.get(String(step));
    if (next?.offset === undefined) break;
    at = next;
  }
  return at.offset ?? 0;
}
