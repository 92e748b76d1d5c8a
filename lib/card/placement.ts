/** Where the card stands: under or over the line it belongs to, inside the window, never under the pointer. */
import {
  autoUpdate,
  computePosition,
  flip,
  hide,
  offset,
  type Placement,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import type { CardHost } from './card-host.ts';
import type { Opener } from './card-state.ts';
import { GAP_PX, MARGIN_PX, MIN_HEIGHT_PX } from './constants.ts';
import { keepInWindow, move, setRoom } from './host-geometry.ts';
import { layOut, placeSheet } from './layout.ts';

export interface Anchor {
  /** The line of the mark at which the card stands, now; null if it is gone. */
  line(): DOMRect | null;
  /** The element in which the mark stands: its scrolling ancestors are watched. */
  readonly element: Element;
}

export interface CardPlacement {
  /** Chooses layout and side anew, because the content is another one. */
  settle(): void;
  /** From now on the card stays where it is in the window. */
  hold(): void;
}

/** Places the card and keeps it in place until `signal`. `onLost` is called when the mark goes out of sight. */
export function placeCard(
  host: CardHost,
  anchor: Anchor,
  opener: Opener,
  onLost: () => void,
  signal: AbortSignal,
): CardPlacement {
  let side: Placement | null = null;
  let wasSeen = false;
  const reference: VirtualElement = {
    contextElement: anchor.element,
    getBoundingClientRect: () => anchor.line() ?? new DOMRect(),
  };
  const update = async (): Promise<void> => {
    const line = anchor.line();
    if (line === null) return onLost();
    if (side === null && layOut(host, line, opener) === 'sheet') return placeSheet(host, line);
    const found = await position(host, reference, side);
    if (signal.aborted) return;
    if (found.isHidden && wasSeen) return onLost();
    wasSeen ||= !found.isHidden;
    side = found.placement;
    move(host, found.x, found.y);
  };
  const stop = autoUpdate(reference, host.element, () => void update());
  signal.addEventListener('abort', stop, { once: true });
  return {
    settle: () => {
      side = null;
      void update();
    },
    hold: () => {
      stop();
      keepInWindow(host, signal);
    },
  };
}

interface Found {
  readonly x: number;
  readonly y: number;
  readonly placement: Placement;
  readonly isHidden: boolean;
}

/** The first time the better side is looked for; after that the card never jumps to the other one. */
async function position(host: CardHost, reference: VirtualElement, side: Placement | null): Promise<Found> {
  const line = reference.getBoundingClientRect();
  const isSqueezed = Math.max(line.top, innerHeight - line.bottom) < MIN_HEIGHT_PX;
  const fallbackPlacements: Placement[] = isSqueezed
    ? ['top-start', 'right-start', 'left-start']
    : ['top-start'];
  const { x, y, placement, middlewareData } = await computePosition(reference, host.element, {
    strategy: 'fixed',
    placement: side ?? 'bottom-start',
    middleware: [
      offset(GAP_PX),
      ...(side === null
        ? [flip({ padding: MARGIN_PX, fallbackPlacements, fallbackStrategy: 'bestFit', crossAxis: false })]
        : []),
      shift({ padding: MARGIN_PX }),
      size({ padding: MARGIN_PX, apply: ({ availableHeight }) => setRoom(host, availableHeight) }),
      hide(),
    ],
  });
  return { x, y, placement, isHidden: middlewareData.hide?.referenceHidden ?? false };
}
