/**
 * What a reader can see. Two questions, because they have two answers: text that is not laid out is not delivered
 * (it is bait, or waits behind a tab); text that is laid out but unseen (not faded in yet) is found and listed, but
 * not painted until it is seen. Browser only; asked when layout is clean, so that no layout is forced.
 */

/**
 * True if the element is laid out: no ancestor is `display: none` or locked by `content-visibility: hidden` (closed
 * <details>, `hidden=until-found`). Parts that `content-visibility: auto` leaves out while off screen count as laid out:
 * they are merely not drawn yet.
 */
export function isLaidOut(element: Element): boolean {
  if (element.checkVisibility()) return true;
  const parent = hasNoBoxOfItsOwn(element) ? element.parentElement : null;
  return parent !== null && isLaidOut(parent);
}

/** The nearest element with a box to observe: `display: contents` has none, though its text is drawn. */
export function boxOf(element: Element): Element {
  if (element.parentElement === null || element.checkVisibility() || !hasNoBoxOfItsOwn(element))
    return element;
  return boxOf(element.parentElement);
}

const hasNoBoxOfItsOwn = (element: Element): boolean => styleOf(element)?.display === 'contents';

const styleOf = (element: Element): CSSStyleDeclaration | undefined =>
  element.ownerDocument.defaultView?.getComputedStyle(element);

/** Boxes up to this many CSS pixels wide or high hide their text: the usual way to speak to screen readers only. */
const UNSEEN_SIZE = 1;

/**
 * True if a reader can see text of the element once it is in the viewport: laid out, opaque, `visibility: visible`,
 * neither shrunk to a point nor clipped away. `box` is its bounding box, as an IntersectionObserver reports it.
 */
export function isSeen(element: Element, box: DOMRectReadOnly): boolean {
  return box.width > UNSEEN_SIZE && box.height > UNSEEN_SIZE && isDrawn(boxOf(element));
}

/** The same for an inline element in a block that is seen: it has no box to speak of. */
export function isDrawn(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const style = styleOf(element);
  return style !== undefined && !isClippedAway(style);
}

/** The ways in which pages clip text to nothing; what else a clip may cut is left to the reader's eyes. */
function isClippedAway({ clip, clipPath }: CSSStyleDeclaration): boolean {
  if (/^(?:circle|ellipse)\(0(?:px|%)?[\s)]/u.test(clipPath)) return true;
  const inset = /^inset\((\d+(?:\.\d+)?)%/u.exec(clipPath)?.[1];
  if (inset !== undefined && Number(inset) >= 50) return true;
  const edges = /^rect\((-?[\d.]+)px,? (-?[\d.]+)px,? (-?[\d.]+)px,? (-?[\d.]+)px\)$/u.exec(clip);
  if (edges === null) return false;
  const [top, right, bottom, left] = edges.slice(1).map(Number) as [number, number, number, number];
  return right - left <= UNSEEN_SIZE || bottom - top <= UNSEEN_SIZE;
}
