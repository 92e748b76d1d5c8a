import { render } from 'preact';
import type { WelcomePorts } from './ports.ts';
import { Welcome } from './welcome.tsx';

/** Puts the welcome page into `root`; aborting `signal` empties it. */
export function mountWelcome(root: HTMLElement, ports: WelcomePorts, signal: AbortSignal): void {
  render(<Welcome ports={ports} />, root);
  signal.addEventListener('abort', () => render(null, root), { once: true });
}
