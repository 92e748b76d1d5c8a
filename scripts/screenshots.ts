/** Makes the pictures of the README anew: the demonstration without a window, and its screenshots copied to docs/. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { takePageShots } from '#tests/gallery/take-page-shots.ts';
import { ensureChromium } from './browsers/chromium.ts';
import { buildExtension } from './demo/build.ts';
import { OUTPUT, tour } from './demo/tour.ts';
import { ROOT } from './node/newer-node.mjs';
import { serveSite } from './site-server.ts';

const SHOWN = ['kupyansk.png', 'kupyansk-dark.png', 'popup.png'];
/** Pictures of pages that need packs and feeds to be shown: taken over an invented world. */
const PAGES = ['index', 'index-dark', 'difference'];
const DOCS = join(ROOT, 'docs', 'screenshots');

await buildExtension();
const site = await serveSite();
try {
  await tour({ browser: ensureChromium().path, origin: site.origin, stop: new AbortController().signal });
} finally {
  await site.close();
}
mkdirSync(DOCS, { recursive: true });
for (const file of SHOWN) copyFileSync(join(OUTPUT, file), join(DOCS, file));
await takePageShots(DOCS, ensureChromium().path, ({ name }) => PAGES.includes(name));
