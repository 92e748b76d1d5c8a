/** Scrolling within the card, by its own scroller alone: `scrollIntoView` would move the page as well. */

/** Puts the part's upper edge at the top of what the card shows, as far as there is anything to scroll. */
export function scrollToTop(part: Element): void {
  const scroller = part.closest('.content');
  if (scroller === null) return;
  scroller.scrollTop += part.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}

/** Scrolls on until the part's lower edge is in sight, with the card's own margin under it. */
export function scrollToEnd(part: Element): void {
  const scroller = part.closest('.content');
  if (scroller === null) return;
  const below = part.getBoundingClientRect().bottom + MARGIN_PX - scroller.getBoundingClientRect().bottom;
  scroller.scrollTop += Math.max(0, below);
}

/** Clear of the fade over the foot. */
const MARGIN_PX = 24;
