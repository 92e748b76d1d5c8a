import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The heading of a section or of an entry. It takes the focus when what had the focus below it has gone: else a
 * keyboard would begin at the top of the page again.
 */
export function useHome(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  // Asked while the document is still as it was: whoever is about to go has the focus yet.
  const had = heading.current?.closest('section, li')?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (had && isFocusLost()) heading.current?.focus();
  });
  return heading;
}

/** Has the element with the focus left the document? */
export const isFocusLost = (): boolean => document.activeElement === document.body;
