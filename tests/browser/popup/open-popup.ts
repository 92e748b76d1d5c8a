import '#lib/ui/tokens.css';
import '#lib/ui/parts.css';
import '#lib/ui/controls.css';
import '#lib/card/card.css';
import '#lib/popup/popup.css';
import { onTestFinished } from 'vitest';
import { mountPopup } from '#lib/popup/mount.tsx';
import type { PopupPorts } from '#lib/popup/ports.ts';
import { portsOf, type World } from '#tests/harness/popup-world.ts';

/** The popup over `world`, in this document, read and at rest; gone when the test is. */
export async function openPopup(world: World, ports: Partial<PopupPorts> = {}): Promise<void> {
  const life = new AbortController();
  const root = document.createElement('div');
  document.documentElement.lang = 'en';
  document.body.className = 'surface';
  document.body.append(root);
  onTestFinished(() => {
    life.abort();
    root.remove();
    delete document.body.dataset['theme'];
  });
  await mountPopup(root, { ...portsOf(world), frames: nextFrame, ...ports }, life.signal);
}

/** One frame, however many are asked for: what waits for the browser waits for it, and no test waits longer. */
const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));
