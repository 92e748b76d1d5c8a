import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For a panel that is hidden while another is on top: gives the focus back, when it is shown again, to the element
 * that had it when it was left. `shown`: whether the panel is shown now. The ref goes on the panel.
 */
export function useFocusReturn(shown: boolean): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement | null>(null);
  const wasShown = useRef(shown);

  useLayoutEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last.current = target;
    };
    const element = panel.current;
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  });

  useLayoutEffect(() => {
    if (shown && !wasShown.current) last.current?.focus();
    wasShown.current = shown;
  }, [shown]);
  return panel;
}
