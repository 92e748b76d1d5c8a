import { render } from 'preact';
import { createPopup } from './controller.ts';
import { fitToWindow } from './fit.ts';
import type { PopupPorts } from './ports.ts';
import { EMPTY_STATE, type PopupState } from './state.ts';
import { PopupView } from './view/popup-view.tsx';

/**
 * Puts the popup into `root` and asks its first questions; resolves when the page is read, or is not going to be.
 * Aborting `signal` empties `root`.
 */
export function mountPopup(root: HTMLElement, ports: PopupPorts, signal: AbortSignal): Promise<void> {
  const now = ports.now();
  const locale = ports.locale();
  const draw = (state: PopupState) =>
    render(<PopupView state={state} actions={actions} now={now} locale={locale} />, root);
  const actions = createPopup(ports, draw, signal);
  draw(EMPTY_STATE);
  fitToWindow(root, ports.frames, signal);
  signal.addEventListener('abort', () => render(null, root), { once: true });
  return actions.open();
}
