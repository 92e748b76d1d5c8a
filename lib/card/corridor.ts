/**
 * The safe way from a mark to its card: the gap between them, and a little beside it.
 *
 *        mark ▁▁▁▁▁
 *            ╱      ╲        a pointer on its way from the line to the card is neither on one nor on the other,
 *           ╱        ╲       yet it has not left
 *    ┌──────────────────┐
 *    │       card       │
 *
 * It is the convex hull of the two edges that face each other, so that a pointer may also cut the corner.
 */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** True if the point lies in the box, its edges included. CSS pixels, viewport coordinates throughout. */
export function inBox(x: number, y: number, { left, top, right, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** True if the point lies between mark and card. Boxes that overlap, or stand side by side, have no gap above or below. */
export function inCorridor(x: number, y: number, mark: Box, card: Box): boolean {
  const [upper, lower] = mark.top <= card.top ? [mark, card] : [card, mark];
  const height = lower.top - upper.bottom;
  if (height <= 0 || y < upper.bottom || y > lower.top) return false;
  const share = (y - upper.bottom) / height; // 0 at the upper edge, 1 at the lower
  const left = upper.left + (lower.left - upper.left) * share;
  const right = upper.right + (lower.right - upper.right) * share;
  return x >= left && x <= right;
}
