/** Keys in lists: arrows walk the items, Home and End jump. Tab keeps its meaning. */

/** What the arrow keys walk over: the search field and everything listed under it. */
const STOPS = '[data-stop]';

/**
 * Moves the focus among the `data-stop` elements of `root` that are shown. True if the key was one of ours; the
 * caller then prevents its default. In a text field only the vertical arrows walk: the others belong to the text.
 */
export function walk(root: HTMLElement, key: string): boolean {
  const stops = [...root.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.offsetParent !== null);
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  if (at === -1) return false;
  const target = targetOf(key, at, stops.length, stops[at] instanceof HTMLInputElement);
  if (target === undefined) return false;
  stops[target]?.focus();
  return true;
}

function targetOf(key: string, at: number, count: number, inText: boolean): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return inText ? undefined : 0;
    case 'End':
      return inText ? undefined : count - 1;
    default:
      return undefined;
  }
}
