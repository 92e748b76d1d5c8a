/**
 * The three shapes of a card.
 *
 *   tall    one column, beside the line
 *   wide    facts at the left, claims at the right, or two packs side by side: where the height beside the line
 *           cannot hold all of a tall card
 *   sheet   along the edge of a narrow screen, for fingers
 */
import type { CardHost } from './card-host.ts';
import type { Opener } from './card-state.ts';
import { GAP_PX, MARGIN_PX, SHEET_BELOW_PX, SHEET_SHARE, WIDE_FROM } from './constants.ts';
import { move, setRoom } from './host-geometry.ts';

export type Layout = 'tall' | 'wide' | 'sheet';

/** Chooses the shape for what the card holds now, beside `line`, and writes it on the surface. */
export function layOut(host: CardHost, line: DOMRect, opener: Opener): Layout {
  const layout = shapeOf(host, line, opener);
  host.surface.dataset.layout = layout;
  return layout;
}

function shapeOf(host: CardHost, line: DOMRect, opener: Opener): Layout {
  if (opener === 'touch' && innerWidth < SHEET_BELOW_PX) return 'sheet';
  const { surface } = host;
  const content = surface.querySelector('.content');
  surface.dataset.layout = 'tall';
  setRoom(host, Math.max(line.top, innerHeight - line.bottom) - GAP_PX - MARGIN_PX);
  if (content === null || content.scrollHeight <= content.clientHeight) return 'tall';
  if (content.querySelector('.claims, .account + .account') === null) return 'tall';
  const width = surface.offsetWidth;
  surface.dataset.layout = 'wide';
  return surface.offsetWidth >= WIDE_FROM * width ? 'wide' : 'tall';
}

/** Along the lower edge, or along the upper one where the line stands low: the line itself stays in sight. */
export function placeSheet(host: CardHost, line: DOMRect): void {
  const isBelow = line.top + line.bottom < innerHeight;
  const beside = (isBelow ? innerHeight - line.bottom : line.top) - GAP_PX - MARGIN_PX;
  setRoom(host, Math.min(beside, innerHeight * SHEET_SHARE));
  move(host, MARGIN_PX, isBelow ? innerHeight - host.element.offsetHeight - MARGIN_PX : MARGIN_PX);
}
