/**
 * Pointer to mark: caret position, its text node, binary search over our own offsets, then a look whether the point
 * really lies on the mark. The registry's own `highlightsFromPoint` is linear in all ranges of the page.
 */
import { caretAt } from './caret.ts';
import { linesOf } from './geometry.ts';
import { PAINT_LIMITS } from './limits.ts';
import type { Mark } from './mark.ts';
import type { Painter } from './painter.ts';

/** The mark at a point of the viewport (CSS pixels), or null. */
export function markAt(document: Document, painter: Painter, x: number, y: number): Mark | null {
  const caret = caretAt(document, x, y);
  const marks = caret === null ? [] : painter.marksAt(caret.node, caret.offset);
  return marks.find((mark) => linesOf(mark).some((line) => isOn(line, x, y))) ?? null;
}

function isOn({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom + PAINT_LIMITS.tolerance;
}
