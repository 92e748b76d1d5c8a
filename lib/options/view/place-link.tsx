import type { ComponentChildren, JSX } from 'preact';
import type { OptionsActions } from '#lib/options/controller.ts';
import { hashOf, type Place } from '#lib/options/place.ts';

interface PlaceLinkProps {
  readonly to: Place;
  readonly actions: OptionsActions;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** A link to another place of this page: followed here, or opened apart with the browser's own keys. */
export function PlaceLink({ to, actions, children, class: look = 'button' }: PlaceLinkProps): JSX.Element {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void actions.go(to);
  };
  return (
    <a class={look} href={hashOf(to)} onClick={follow}>
      {children}
    </a>
  );
}
