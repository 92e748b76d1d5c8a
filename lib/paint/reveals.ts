/** Notices that something on the page may have been revealed: faded in, opened, scrolled to, resized. */
import { PAINT_LIMITS } from './limits.ts';

/** What ends or causes a reveal. All are listened to passively; nothing is done but to set a timer. */
const REVEALING = ['transitionend', 'animationend', 'toggle', 'click', 'scrollend', 'resize'] as const;

/** Calls `onReveal` after such events, at most four times a second, until the signal aborts. */
export function watchReveals(
  document: Document,
  signal: AbortSignal,
  onReveal: () => void,
): { listen(): void } {
  const view = document.defaultView;
  let timer: number | undefined;
  const later = (): void => {
    timer ??= view?.setTimeout(() => {
      timer = undefined;
      onReveal();
    }, PAINT_LIMITS.lookAgain);
  };
  const listen = (): void => {
    for (const type of REVEALING)
      view?.addEventListener(type, later, { capture: true, passive: true, signal });
  };
  listen();
  signal.addEventListener('abort', () => view?.clearTimeout(timer));
  return { listen };
}
