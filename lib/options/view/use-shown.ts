import { useLayoutEffect, useRef } from 'preact/hooks';

/** For something that appears because the reader asked for it: it takes the focus, and is scrolled into view. */
export function useShown<E extends HTMLElement>(because: unknown) {
  const element = useRef<E>(null);
  useLayoutEffect(() => {
    element.current?.focus({ preventScroll: true });
    element.current?.scrollIntoView({ block: 'nearest' });
  }, [because]);
  return element;
}
