/** Draws public/icon/*.png from the SVG masters beside them. Run after a master was changed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureChromium } from '#scripts/browsers/chromium.ts';
import { ROOT } from '#scripts/node/newer-node.mjs';

const FOLDER = join(ROOT, 'public/icon');

/** Edge in pixels, and the master. At 16 px only a drawing made for those pixels is sharp. */
const ICONS = [
  { size: 16, master: 'master-16.svg' },
  { size: 32, master: 'master.svg' },
  { size: 48, master: 'master.svg' },
  { size: 96, master: 'master.svg' },
  { size: 128, master: 'master.svg' },
] as const;

const browser = await chromium.launch({ executablePath: ensureChromium().path, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const { size, master } of ICONS) {
  const drawing = readFileSync(join(FOLDER, master)).toString('base64');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0"><img alt="" width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${drawing}">`,
  );
  await page.screenshot({ path: join(FOLDER, `${size}.png`), omitBackground: true });
}
await browser.close();
