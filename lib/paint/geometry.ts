/** Where a mark stands on the screen, asked for when it is needed and never kept. Viewport coordinates, CSS pixels. */
import { liveRangeOf } from '#lib/page/ranges.ts';
import type { Mark } from './mark.ts';

/** The boxes of a mark's lines; empty if its text is gone or not drawn. */
export function linesOf({ block, start, end }: Mark): DOMRect[] {
  const range = liveRangeOf(block, start, end);
  return range === null
    ? []
    : [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** True if the mark is in the viewport or below it: the reader has not scrolled past it. */
export function isAhead(mark: Mark): boolean {
  const last = linesOf(mark).at(-1);
  return last !== undefined && last.bottom > 0;
}

/** Brings a mark to the middle of the window if it is not fully in sight. Focus and selection stay where they are. */
export function bringIntoView(mark: Mark): void {
  const range = liveRangeOf(mark.block, mark.start, mark.end);
  const view = mark.block.element.ownerDocument.defaultView;
  if (range === null || view === null) return;
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= view.innerHeight) return;
  const element = range.startContainer.parentElement ?? mark.block.element;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}
