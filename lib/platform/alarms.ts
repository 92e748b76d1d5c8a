/** Waking the background at a given time, though it sleeps or the browser was closed meanwhile. */
import { browser } from './browser.ts';

/** Called once, synchronously, when the background starts. */
export function onAlarm(name: string, listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) listener();
  });
}

export const hasAlarm = async (name: string): Promise<boolean> =>
  (await browser.alarms.get(name)) !== undefined;

/** Replaces the alarm of this name; `when` in milliseconds since 1970. Undefined: there is none any more. */
export async function setAlarm(name: string, when: number | undefined): Promise<void> {
  if (when === undefined) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when });
}
