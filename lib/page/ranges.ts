/**
 * From offsets in a block back to the page. Marks are StaticRanges: a live Range would be moved by the browser at
 * every change of the page, at the page's cost (700 times slower removals with 10,000 of them).
 */
import type { Block } from './block.ts';
import { isSeparator } from './separator.ts';

/** A place in the page: a text node of a block and an offset in its data. */
export interface Boundary {
  readonly node: Text;
  readonly offset: number;
}

/** Where a span of a block begins and ends in the page. */
export interface Span {
  readonly start: Boundary;
  readonly end: Boundary;
}

/** The index of the last node that starts at or before `offset`: the node that holds the code unit there. */
export function nodeIndexAt(block: Block, offset: number): number {
  let low = 0;
  let high = block.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((block.starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Where the code units from `start` up to `end` of a block stand, or null if they do not stand there any more: the
 * text was edited, or its nodes have left the document. A span begins and ends in text nodes, never in a separator.
 */
export function spanOf(block: Block, start: number, end: number): Span | null {
  if (!(start >= 0 && start < end && end <= block.text.length)) return null;
  const first = nodeIndexAt(block, start);
  const last = nodeIndexAt(block, end - 1);
  for (let index = first; index <= last; index++) {
    if (!stillReads(block, index, start, end)) return null;
  }
  return { start: boundary(block, first, start), end: boundary(block, last, end) };
}

const boundary = (block: Block, index: number, offset: number): Boundary => ({
  node: block.nodes[index] as Text,
  offset: offset - (block.starts[index] as number),
});

/** True if the part of [start, end) that node `index` contributed is still its text. */
function stillReads(block: Block, index: number, start: number, end: number): boolean {
  const node = block.nodes[index];
  const nodeStart = block.starts[index];
  if (node === undefined || nodeStart === undefined || !node.isConnected) return false;
  const from = Math.max(start, nodeStart);
  const to = Math.min(end, block.starts[index + 1] ?? end);
  const data = node.data.slice(from - nodeStart, to - nodeStart);
  // Shorter than the way to the next node, the rest being a separator: fine in the middle of a span, not at its end.
  const rest = block.text.slice(from + data.length, to);
  return (
    data.length > 0 && block.text.startsWith(data, from) && isSeparator(rest) && (to < end || rest === '')
  );
}

/** The span as a StaticRange: it costs the page nothing and does not follow edits. */
export function staticRangeOf(block: Block, start: number, end: number): StaticRange | null {
  const span = spanOf(block, start, end);
  const view = block.element.ownerDocument.defaultView;
  if (span === null || view === null) return null;
  return new view.StaticRange({
    startContainer: span.start.node,
    startOffset: span.start.offset,
    endContainer: span.end.node,
    endOffset: span.end.offset,
  });
}

/** The span as a live Range, for measuring only: it must not be kept. */
export function liveRangeOf(block: Block, start: number, end: number): Range | null {
  const span = spanOf(block, start, end);
  if (span === null) return null;
  const range = block.element.ownerDocument.createRange();
  range.setStart(span.start.node, span.start.offset);
  range.setEnd(span.end.node, span.end.offset);
  return range;
}
