/** The demonstration with a window: everything is opened, then the reader tries it. */
import { once } from 'node:events';
import { launchWithExtension } from '#tests/harness/extension.ts';

export interface Stage {
  /** The browser's executable. */
  readonly browser: string;
  /** Where the newspaper is served. */
  readonly origin: string;
  /** Aborts when the demonstration is to end. */
  readonly stop: AbortSignal;
}

/** Opens the newspaper with the extension in place, and waits until the window is closed or the reader stops. */
export async function linger({ browser, origin, stop }: Stage): Promise<void> {
  const extension = await launchWithExtension({ executable: browser, headless: false, loopbackOnly: false });
  try {
    const page = extension.context.pages()[0] ?? (await extension.context.newPage());
    await page.goto(origin);
    await page.bringToFront();
    console.log('Rest the pointer on a marked name. Close the window or press Ctrl-C to stop.');
    const closed = new Promise<void>((resolve) => extension.context.once('close', () => resolve()));
    await Promise.race([closed, stop.aborted ? undefined : once(stop, 'abort')]);
  } finally {
    await extension.close();
  }
}
