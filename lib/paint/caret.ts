/** The caret position under a point. */

/** Where a caret would go: a text node and an offset in its data. */
export interface Caret {
  readonly node: Text;
  readonly offset: number;
}

/** Older engines know the caret by a range only. */
interface RangeCaret {
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/** The caret position nearest to a point of the viewport (CSS pixels); null where there is no text. */
export function caretAt(document: Document, x: number, y: number): Caret | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position === null ? null : inText(position.offsetNode, position.offset);
  }
  const range = (document as RangeCaret).caretRangeFromPoint?.(x, y) ?? null;
  return range === null ? null : inText(range.startContainer, range.startOffset);
}

const inText = (node: Node, offset: number): Caret | null =>
  node.nodeType === 3 ? { node: node as Text, offset } : null;
