/**
 * Where the pointer is, as far as the card cares: on a mark, on the card or on the way to it, or elsewhere. Looked up
 * once a frame at most, from moves alone: a page that scrolls under a resting pointer opens nothing.
 */
import { inBox, inCorridor } from './corridor.ts';
import type { Mark } from './mark.ts';

/** The open card and the line it belongs to, in viewport coordinates. */
export interface OpenBoxes {
  readonly mark: Mark;
  readonly line: DOMRect | null;
  readonly card: DOMRect;
}

export interface PointerWatchers {
  hit(x: number, y: number): Mark | null;
  /** Null while no card is open. */
  boxes(): OpenBoxes | null;
  /** True if an event happened inside the card. */
  isInCard(event: Event): boolean;
  onMark(mark: Mark): void;
  onCard(): void;
  onElsewhere(): void;
  onPress(): void;
  onTap(mark: Mark): void;
}

export interface PointerWatch {
  /** Where the pointer was last seen. */
  readonly at: { readonly x: number; readonly y: number };
  /** Looks again at where the pointer was last seen, for what has moved beneath it; comes upon no new mark. */
  recheck(): void;
  /** Listens (again): `document.open()` removes every listener of the document and its window. */
  listen(): void;
}

/** Elements that have a use of their own for a tap. */
const INTERACTIVE =
  'a[href], area[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [contenteditable]';

const LISTEN = { capture: true, passive: true } as const;

/** Starts watching; ends with `signal`. Every handler looks at trusted events only. */
export function watchPointer(watchers: PointerWatchers, signal: AbortSignal): PointerWatch {
  let at = { x: -1, y: -1 };
  let frame = 0;
  /** The mark on which a button went down: it opens nothing until the pointer has been elsewhere. */
  let muted: Mark | null = null;

  const look = (mayEnter: boolean): void => {
    frame = 0;
    const open = watchers.boxes();
    if (open !== null && isOnCard(at.x, at.y, open)) {
      watchers.onCard();
      return;
    }
    const mark = watchers.hit(at.x, at.y);
    if (mark !== muted) muted = null;
    const counts = mark !== null && mark !== muted && (mayEnter || mark === open?.mark);
    if (counts) watchers.onMark(mark);
    else watchers.onElsewhere();
  };
  const lookSoon = (mayEnter: boolean): void => {
    if (frame === 0) frame = requestAnimationFrame(() => look(mayEnter));
  };

  const moved = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    if (event.clientX === at.x && event.clientY === at.y) return; // the page moved, not the hand
    at = { x: event.clientX, y: event.clientY };
    lookSoon(true);
  };
  const pressed = (event: PointerEvent): void => {
    if (!event.isTrusted || watchers.isInCard(event)) return;
    if (event.pointerType !== 'touch') muted = watchers.hit(event.clientX, event.clientY);
    watchers.onPress();
  };
  const clicked = (event: MouseEvent): void => {
    if (!event.isTrusted || !isTouch(event) || event.defaultPrevented || watchers.isInCard(event)) return;
    if (event.composedPath().some((node) => node instanceof Element && node.matches(INTERACTIVE))) return;
    const mark = watchers.hit(event.clientX, event.clientY);
    if (mark !== null) watchers.onTap(mark);
  };
  const gone = (event: MouseEvent): void => {
    if (!event.isTrusted || !isOutside(event.relatedTarget)) return;
    at = { x: -1, y: -1 };
    watchers.onElsewhere();
  };

  const listen = (): void => {
    window.addEventListener('pointermove', moved, { ...LISTEN, signal });
    window.addEventListener('pointerdown', pressed, { ...LISTEN, signal });
    window.addEventListener('click', clicked, { passive: true, signal });
    document.addEventListener('mouseout', gone, { ...LISTEN, signal });
  };
  listen();
  signal.addEventListener('abort', () => cancelAnimationFrame(frame), { once: true });
  return {
    get at() {
      return at;
    },
    recheck: () => lookSoon(false),
    listen,
  };
}

function isOnCard(x: number, y: number, { line, card }: OpenBoxes): boolean {
  return inBox(x, y, card) || (line !== null && inCorridor(x, y, line, card));
}

function isTouch(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}

/** Where no move of the pointer reaches us: beyond the window, or in a document of its own. */
function isOutside(target: EventTarget | null): boolean {
  return target === null || (target instanceof Element && target.matches('iframe, frame, object, embed'));
}
