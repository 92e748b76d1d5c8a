/** Focus and scroll where the reasons for a mark open and close inside the card. */
import type { CardHost } from './card-host.ts';
import type { Why } from './card-state.ts';
import { scrollToTop } from './scroll-inside.ts';

/**
 * Draws the change from one state of the reasons to the next. What comes is scrolled to the top of what the card shows,
 * the card itself staying where it is. The focus goes along only where it is in the card: a pointer takes none.
 */
export function followWhy({ root, surface }: CardHost, before: Why, after: Why, draw: () => void): void {
  const hadFocus = root.activeElement !== null;
  const wasInside = (root.activeElement?.closest('.why, .why-toggle') ?? null) !== null;
  draw();
  if (before.is === after.is) return;
  if (after.is === 'unasked') {
    if (wasInside) focus(surface, '.why-toggle');
    return;
  }
  const why = surface.querySelector('.why');
  if (why !== null) scrollToTop(why);
  if (before.is === 'unasked' && hadFocus) focus(surface, '.why');
}

function focus(surface: HTMLElement, selector: string): void {
  surface.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
}
