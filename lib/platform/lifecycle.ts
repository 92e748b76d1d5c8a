/** Moments of the extension's life, and the browser's commands. Listeners must be added synchronously at start. */
import { browser } from './browser.ts';
import type { CommandName } from './manifest.ts';

/** `first`: the extension is new here (else it was updated). */
export function onInstalled(listener: (first: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => listener(reason === 'install'));
}

/** The browser was started. */
export function onStartup(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}

export function onCommand(listener: (command: CommandName) => void): void {
  browser.commands.onCommand.addListener((command) => listener(command as CommandName));
}

/** The reader granted or withdrew access to sites in the browser's own settings. */
export function onAccessChange(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}

/** Browsers end a background that has called nothing of theirs for thirty seconds, whatever it is waiting for (ms). */
const SIGN_OF_LIFE = 20_000;

/** Keeps the background running until `signal` aborts. */
export function stayAwake(signal: AbortSignal): void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

export const openPopup = (): Promise<void> => browser.action.openPopup();

export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
