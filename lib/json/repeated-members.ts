/** Members that an object has twice, of which JSON.parse would keep the last in silence. */
import { visit } from 'jsonc-parser';
import type { Path } from '#lib/facts/finding.ts';

export interface RepeatedMember {
  /** UTF-16 offset of the name where it stands again. */
  readonly offset: number;
  readonly path: Path;
}

/**
 * The members given again, in the order of the text.
 * @param text JSON, of a depth that was looked at
 * @param most how many are told
 */
export function repeatedMembers(text: string, most: number): RepeatedMember[] {
  const repeated: RepeatedMember[] = [];
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
      if (members?.has(member) && repeated.length < most)
        repeated.push({ offset, path: [...path(), member] });
      members?.add(member);
    },
  });
  return repeated;
}
