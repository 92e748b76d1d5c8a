import { render } from 'preact';
import { createOptions } from './controller.ts';
import type { OptionsPorts } from './ports.ts';
import { EMPTY_STATE, type OptionsState } from './state.ts';
import { OptionsView } from './view/options-view.tsx';

/**
 * Puts the options page into `root` and asks its first questions; resolves when the place its address names is shown.
 * Aborting `signal` empties `root`.
 */
export function mountOptions(root: HTMLElement, ports: OptionsPorts, signal: AbortSignal): Promise<void> {
  const locale = ports.locale();
  const draw = (state: OptionsState) =>
    render(<OptionsView state={state} actions={actions} now={ports.now()} locale={locale} />, root);
  const actions = createOptions(ports, draw, signal);
  draw(EMPTY_STATE);
  signal.addEventListener('abort', () => render(null, root), { once: true });
  return actions.open();
}
