/** One open card: host, view, place and focus, from showing to hiding. */
import { h, render } from 'preact';
import { openHost } from './card-host.ts';
import type { Card } from './card-state.ts';
import { keepTabInside } from './focus-loop.ts';
import type { Mark } from './mark.ts';
import { type Anchor, placeCard } from './placement.ts';
import type { Whereabouts } from './ports.ts';
import { themeAt } from './theme.ts';
import { CardFrame, type CardHandlers } from './view/card-frame.tsx';
import { followWhy } from './why-focus.ts';

export interface OpenCard {
  readonly mark: Mark;
  /** The element in the page, to which events inside the card are retargeted. */
  readonly element: HTMLElement;
  readonly anchor: Anchor;
  update(card: Card): void;
  close(): void;
}

export interface OpenCardOptions {
  readonly card: Card;
  readonly anchor: Anchor;
  readonly handlers: CardHandlers;
  readonly whereabouts: Whereabouts | undefined;
  readonly pageDate: string | null;
  readonly locale: string;
  onLost(): void;
}

/** Shows a card beside its mark; one opened by key takes the focus. */
export function openCard(options: OpenCardOptions): OpenCard {
  const { card, anchor, handlers, whereabouts, pageDate, locale, onLost } = options;
  const closing = new AbortController();
  const host = openHost(anchor.element);
  host.surface.dataset.theme = themeAt(anchor.element);
  let shown = card;
  const draw = (): void => {
    host.surface.toggleAttribute('data-pinned', shown.pinned);
    const props = { card: shown, whereabouts, now: Date.now(), pageDate, locale, ...handlers };
    render(h(CardFrame, props), host.surface);
  };
  draw();
  const place = placeCard(host, anchor, card.opener, onLost, closing.signal);
  if (card.opener === 'keyboard') {
    keepTabInside(host);
    host.surface.querySelector<HTMLElement>('.content')?.focus({ preventScroll: true });
  }
  return {
    mark: card.mark,
    element: host.element,
    anchor,
    update: (next) => {
      const isOther = next.content !== shown.content;
      const isNowPinned = next.pinned && !shown.pinned;
      const before = shown.why;
      shown = next;
      followWhy(host, before, next.why, draw);
      if (isNowPinned) place.hold();
      else if (isOther && !next.pinned) place.settle();
    },
    close: () => {
      closing.abort();
      render(null, host.surface);
      host.remove();
    },
  };
}
