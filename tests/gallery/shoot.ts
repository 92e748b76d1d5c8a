/** Takes a picture of every scene of the gallery: `npx tsx tests/gallery/shoot.ts OUT [scene…]`. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { serveGallery } from './server.ts';
import { SHOTS } from './shots.ts';

const [out = 'gallery-output', ...wanted] = process.argv.slice(2);
await mkdir(out, { recursive: true });
const server = await serveGallery();
const browser = await chromium.launch({
  ...(process.env.CHROMIUM === undefined ? {} : { executablePath: process.env.CHROMIUM }),
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
try {
  for (const shot of SHOTS) {
    if (wanted.length > 0 && !wanted.includes(shot.scene)) continue;
    const page = await browser.newPage({
      viewport: { width: shot.width, height: shot.height },
      reducedMotion: 'reduce',
      hasTouch: shot.touch ?? false,
    });
    page.on('pageerror', (error) => console.error(shot.name, error.message));
    page.on('console', (message) => message.type() === 'error' && console.error(shot.name, message.text()));
    await page.goto(`${server.address}?scene=${shot.scene}&theme=${shot.theme}&text=${shot.textSize ?? 16}`, {
      waitUntil: 'networkidle',
    });
    await shot.act?.(page);
    await page.screenshot({ path: path.join(out, `${shot.name}.png`), fullPage: shot.fullPage ?? true });
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
