import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface BackBarProps {
  readonly onBack: () => void;
  readonly title: string;
  /** The title is there for the outline of the document only: what lies below has a heading in sight. */
  readonly titleUnseen?: boolean;
  /** What else can be done from here, on the far side. */
  readonly children?: ComponentChildren;
}

/** The bar over a panel that lies on the page's: the way back, which takes the focus, and a title. */
export function BackBar({ onBack, title, titleUnseen = false, children }: BackBarProps): JSX.Element {
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  return (
    <header class="bar">
      <button class="button back" type="button" ref={back} onClick={onBack}>
        <span aria-hidden="true">‹</span> Back
      </button>
      <h1 class={titleUnseen ? 'spoken' : undefined}>{title}</h1>
      {children}
    </header>
  );
}
