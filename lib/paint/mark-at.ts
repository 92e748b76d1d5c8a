/**
 * Pointer to mark: caret position, its text node's block, binary search over our own offsets, then a look whether
 * the point really lies on the mark. The registry's own `highlightsFromPoint` is linear in all ranges of the page.
 */
import type { Block } from '#lib/page/block.ts';
import { linesOf } from './geometry.ts';
import { PAINT_LIMITS } from './limits.ts';
import type { Mark } from './mark.ts';
import type { Painter } from './painter.ts';

/** The mark at a point of the viewport (CSS pixels), or null. */
export function markAt(document: Document, painter: Painter, x: number, y: number): Mark | null {
  const caret = caretAt(document, x, y);
  const block = caret === null ? undefined : painter.blockOf(caret.node);
  if (caret === null || block === undefined) return null;
  const offset = offsetIn(block, caret.node, caret.offset);
  const mark = offset === undefined ? undefined : markAround(painter.marksOf(block.id), offset);
  return mark !== undefined && linesOf(mark).some((line) => isOn(line, x, y)) ? mark : null;
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** Older engines know the caret by a range only. */
interface RangeCaret {
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

function caretAt(document: Document, x: number, y: number): Caret | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position === null ? null : { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as RangeCaret).caretRangeFromPoint?.(x, y) ?? null;
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}

/** Offset in the block's text of a place in one of its nodes. */
function offsetIn(block: Block, node: Node, offset: number): number | undefined {
  const start = block.starts[block.nodes.indexOf(node as Text)];
  return start === undefined ? undefined : start + offset;
}

/** The mark that holds the caret, which stands between two code units; of two that touch it, the one before it. */
function markAround(marks: readonly Mark[], offset: number): Mark | undefined {
  let low = 0;
  let high = marks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.end ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  const mark = marks[low];
  return mark !== undefined && mark.start <= offset && offset <= mark.end ? mark : undefined;
}

function isOn({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  const { tolerance } = PAINT_LIMITS;
  return x >= left && x <= right && y >= top && y <= bottom + tolerance;
}
