/** The extension behind the welcome page's ports. */
import { sendToBackground } from '#lib/platform/messages.ts';
import { BROWSER, shortcuts } from '#lib/platform/own-pages.ts';
import type { WelcomePorts } from '#lib/welcome/ports.ts';

export const REAL_PORTS: WelcomePorts = {
  settings: () => sendToBackground('background/settings', {}),
  changeSettings: (change) => sendToBackground('background/change-settings', { change }),
  shortcuts,
  detail: (entities) => sendToBackground('background/detail', { entities: [...entities] }),
  browser: BROWSER,
  now: () => Date.now(),
  locale: () => navigator.language,
};
