/**
 * Keeps the popup within the window a browser can give it. Browsers grow a popup's window with its content, but only
 * as far as the screen goes; what is longer would be cut off with its foot. The popup cannot know that room before
 * it has asked for more than there is, so it looks, when it overflows, where the window has come to rest.
 */
import { FRAMES_TO_REST, LEAST_ROOM } from './limits.ts';

/** Sets `--room` on `root` while its content would overflow the window, until `signal` aborts. */
export function fitToWindow(
  root: HTMLElement,
  frames: (count: number) => Promise<void>,
  signal: AbortSignal,
): void {
  const view = root.ownerDocument.defaultView;
  if (view === null) return;
  const overflows = () => root.ownerDocument.documentElement.scrollHeight > view.innerHeight;

  const look = async () => {
    const room = view.innerHeight;
    if (room < LEAST_ROOM || !overflows()) return;
    await frames(FRAMES_TO_REST);
    // A window that still grows answers with another size, and its `resize` looks again.
    if (!signal.aborted && view.innerHeight === room && overflows()) setRoom(root, room);
  };
  const lookAfresh = () => {
    setRoom(root, undefined);
    void look();
  };

  const content = new ResizeObserver(() => void look());
  content.observe(root);
  signal.addEventListener('abort', () => content.disconnect(), { once: true });
  view.addEventListener('resize', lookAfresh, { signal });
}

function setRoom(root: HTMLElement, room: number | undefined): void {
  if (room === undefined) root.style.removeProperty('--room');
  else root.style.setProperty('--room', `${room}px`);
}
