/** Where a mark is on the screen. Measured on demand, with a live range that is thrown away. CSS pixels. */
import { liveRangeOf } from '#lib/page/ranges.ts';
import type { Mark } from './mark.ts';

/**
 * The lines on which a mark stands, in viewport coordinates: one box a line, however many elements the name is
 * split over. Empty if its text was edited, has left the document, or is not laid out.
 */
export function linesOf({ block, start, end }: Mark): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const box of liveRangeOf(block, start, end)?.getClientRects() ?? []) {
    if (box.width === 0 || box.height === 0) continue;
    const last = lines.at(-1);
    if (last !== undefined && isSameLine(last, box)) lines[lines.length - 1] = union(last, box);
    else lines.push(box);
  }
  return lines;
}

/** True if two boxes overlap by more than half the height of the lower one. */
function isSameLine(a: DOMRect, b: DOMRect): boolean {
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return overlap > Math.min(a.height, b.height) / 2;
}

function union(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}

/** True for a mark that is drawn and has not been scrolled past. */
export const isAhead = (mark: Mark): boolean => linesOf(mark).some(({ bottom }) => bottom > 0);

/** The part of the viewport's height in which a mark has room around it: below sticky headers, a card's height free. */
const COMFORT = { from: 0.15, to: 0.75 } as const;
/** Where a mark is put that was outside of it. */
const PUT_AT = 0.35;

/**
 * Scrolls a mark into the part of the viewport where a card has room, at once and without moving the focus. Where it
 * has that room already nothing moves.
 */
export function bringIntoView(mark: Mark): void {
  const view = mark.block.element.ownerDocument.defaultView;
  if (view === null) return;
  for (const scroller of scrollersOf(mark.block.element, view)) {
    const line = linesOf(mark)[0];
    const box = scroller.getBoundingClientRect();
    if (line !== undefined && (line.top < box.top || line.bottom > box.bottom)) {
      scroller.scrollBy({ top: middle(line) - middle(box), behavior: 'instant' });
    }
  }
  const line = linesOf(mark)[0];
  if (line === undefined) return;
  const height = view.innerHeight;
  if (line.top >= COMFORT.from * height && line.bottom <= COMFORT.to * height) return;
  view.scrollBy({ top: middle(line) - PUT_AT * height, behavior: 'instant' });
}

const middle = ({ top, height }: DOMRect): number => top + height / 2;

/** Ancestors that scroll vertically, the innermost first; the viewport is not among them. */
function scrollersOf(element: Element, view: Window): Element[] {
  const scrollers: Element[] = [];
  const { body, documentElement } = element.ownerDocument;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (at === body || at === documentElement || at.scrollHeight <= at.clientHeight) continue;
    if (/^(?:auto|scroll|hidden)$/u.test(view.getComputedStyle(at).overflowY)) scrollers.push(at);
  }
  return scrollers;
}
