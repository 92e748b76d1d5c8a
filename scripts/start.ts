/**
 * Builds the extension and shows it at work on a page of an invented newspaper:
 *
 *   npm start                  opens a browser with the extension and leaves it open for trying
 *   npm start -- --headless    reads the page without a window, as it does by itself where there is no display:
 *                              opens cards, writes screenshots to demo-output/, prints what was found
 *
 * Leaves with 1 if a card differs from the fact pack, or if anything could not be done; then it says what.
 */
import { ensureChromium } from './browsers/chromium.ts';
import { buildExtension } from './demo/build.ts';
import { linger } from './demo/linger.ts';
import { tour } from './demo/tour.ts';
import { hasDisplay } from './display.ts';
import { serveSite } from './site-server.ts';

/** Ends with Ctrl-C or a polite request to stop, so that everything opened is closed on the way out. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => controller.abort(new Error('Stopped.')));
  }
  return controller.signal;
}

async function main(argv: readonly string[]): Promise<void> {
  const unknown = argv.find((argument) => argument !== '--headless');
  if (unknown !== undefined) throw new Error(`Unknown option ${unknown}; there is only --headless.`);
  const stop = stopSignal();
  const browser = ensureChromium();
  console.log('Building the extension …');
  await buildExtension();
  const site = await serveSite();
  console.log(`Serving The Farrowgate Courier at ${site.origin}`);
  try {
    const headless = argv.includes('--headless') || !hasDisplay();
    console.log(`Starting ${browser.label}${headless ? ' without a window' : ''} …`);
    if (headless) await tour({ browser: browser.path, origin: site.origin, stop });
    else await linger({ browser: browser.path, origin: site.origin, stop });
  } finally {
    await site.close();
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
