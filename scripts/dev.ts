/**
 * Builds the extension, builds it again whenever a file changes, and reloads it in a browser that shows the invented
 * newspaper. Without a display it only builds; the folder it names can be loaded in any browser.
 */
import { createServer } from 'wxt';
import { ensureChromium } from './browsers/chromium.ts';
import { hasDisplay } from './display.ts';
import { serveSite } from './site-server.ts';

const site = await serveSite();
const server = await createServer({
  webExt: hasDisplay()
    ? { binaries: { chrome: ensureChromium().path }, startUrls: [site.origin] }
    : { disabled: true },
});
await server.start();
console.log(`The Farrowgate Courier is at ${site.origin}; press Ctrl-C to stop.`);
process.once('SIGINT', () => {
  void Promise.all([server.stop(), site.close()]).then(() => process.exit(0));
});
