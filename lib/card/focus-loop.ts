/** A card with the focus inside keeps it there: Tab goes round, until Escape gives the focus back. */
import type { CardHost } from './card-host.ts';

/** Where Tab stops: the text, which scrolls, and what can be pressed. */
const STOPS = '.content, button, a[href]';

/** Makes Tab and Shift+Tab go round inside the host for as long as it lives. */
export function keepTabInside({ root, surface }: CardHost): void {
  surface.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = [...surface.querySelectorAll<HTMLElement>(STOPS)];
    const focused = root.activeElement;
    const at = focused instanceof HTMLElement ? stops.indexOf(focused) : -1;
    event.preventDefault();
    stops.at((at + (event.shiftKey ? -1 : 1)) % stops.length)?.focus();
  });
}
