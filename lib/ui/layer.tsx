import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface LayerProps {
  readonly shown: boolean;
  readonly children: ComponentChildren;
}

/**
 * A panel that stays as it is while another lies on top of it. When it is shown again, the focus goes back to the
 * element that had it when it was left.
 */
export function Layer({ shown, children }: LayerProps): JSX.Element {
  const panel = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement | null>(null);
  const wasShown = useRef(shown);

  useLayoutEffect(() => {
    const life = new AbortController();
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last.current = target;
    };
    panel.current?.addEventListener('focusin', remember, life);
    return () => life.abort();
  }, []);

  useLayoutEffect(() => {
    if (shown && !wasShown.current) last.current?.focus();
    wasShown.current = shown;
  }, [shown]);

  return (
    <div class="panel" ref={panel} hidden={!shown}>
      {children}
    </div>
  );
}
