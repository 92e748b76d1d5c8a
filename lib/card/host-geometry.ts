/** The two measures that are written on the host: where it stands, and how much room it has. CSS pixels. */
import type { CardHost } from './card-host.ts';
import { MARGIN_PX, MIN_HEIGHT_PX } from './constants.ts';

/** Gives the card the height there is; the style sheet caps it. */
export function setRoom({ surface }: CardHost, room: number): void {
  surface.style.setProperty('--card-room', `${Math.max(MIN_HEIGHT_PX, Math.floor(room))}px`);
}

/** Moves the card's upper left corner to a point of the viewport. */
export function move({ element }: CardHost, x: number, y: number): void {
  element.style.setProperty('--card-x', `${Math.round(x)}px`, 'important');
  element.style.setProperty('--card-y', `${Math.round(y)}px`, 'important');
}

/** Keeps a card that no longer follows its mark inside of the window, whatever grows or shrinks, until `signal`. */
export function keepInWindow(host: CardHost, signal: AbortSignal): void {
  const clamp = (): void => {
    setRoom(host, innerHeight - 2 * MARGIN_PX);
    const { left, top, width, height } = host.element.getBoundingClientRect();
    const x = Math.max(MARGIN_PX, Math.min(left, innerWidth - width - MARGIN_PX));
    const y = Math.max(MARGIN_PX, Math.min(top, innerHeight - height - MARGIN_PX));
    move(host, x, y);
  };
  const observer = new ResizeObserver(clamp);
  observer.observe(host.surface);
  window.addEventListener('resize', clamp, { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
