import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OptionsActions } from '#lib/options/controller.ts';
import { PlaceLink } from './place-link.tsx';

interface PanelHeadProps {
  readonly actions: OptionsActions;
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** Over a place that lies on the index: the way back, and a title that takes the focus. */
export function PanelHead({ actions, title, children }: PanelHeadProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <header class="masthead">
      <p>
        <PlaceLink class="button back" to={{ at: 'index' }} actions={actions}>
          <span aria-hidden="true">‹</span> Your fact index
        </PlaceLink>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}
