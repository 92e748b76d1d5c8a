import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isFocusLost } from './use-home.ts';

/**
 * The heading of a layer, for whoever lays others on top of it. It takes the focus when the reader comes back and what
 * had it there has gone meanwhile, as the way to a difference does once that is decided.
 */
export function useReturn(shown: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasShown = useRef(shown);
  useLayoutEffect(() => {
    if (shown && !wasShown.current && isFocusLost()) heading.current?.focus();
    wasShown.current = shown;
  }, [shown]);
  return heading;
}
