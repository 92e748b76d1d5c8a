import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface BackBarProps {
  readonly onBack: () => void;
  readonly title?: string;
  /** What else can be done from here, on the far side. */
  readonly children?: ComponentChildren;
}

/** The bar over a panel that lies on the page's: the way back, which takes the focus, and a title. */
export function BackBar({ onBack, title, children }: BackBarProps): JSX.Element {
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  return (
    <header class="bar">
      <button class="button back" type="button" ref={back} onClick={onBack}>
        <span aria-hidden="true">‹</span> Back
      </button>
      {title !== undefined && <h1>{title}</h1>}
      {children}
    </header>
  );
}
