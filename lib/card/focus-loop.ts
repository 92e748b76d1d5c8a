/** A card with the focus inside keeps it there: Tab goes round, until Escape gives the focus back. */
import type { CardHost } from './card-host.ts';

/** Where Tab stops: the text, which scrolls, and what can be pressed. */
const STOPS = '.content, button, a[href], textarea';

/** Makes Tab and Shift+Tab go round inside the host for as long as it lives. */
export function keepTabInside({ root, surface }: CardHost): void {
  surface.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = [...surface.querySelectorAll<HTMLElement>(STOPS)];
    // What has the focus need be no stop itself: the reasons take it when they open.
    const lies = (direction: number) => (stop: Element) =>
      root.activeElement !== null && (root.activeElement.compareDocumentPosition(stop) & direction) !== 0;
    const next = event.shiftKey
      ? (stops.findLast(lies(Node.DOCUMENT_POSITION_PRECEDING)) ?? stops.at(-1))
      : (stops.find(lies(Node.DOCUMENT_POSITION_FOLLOWING)) ?? stops[0]);
    event.preventDefault();
    next?.focus();
  });
}
