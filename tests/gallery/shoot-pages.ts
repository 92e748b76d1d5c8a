/** Takes pictures of our own pages: `npx tsx tests/gallery/shoot-pages.ts OUT [name…]`. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { PAGE_SHOTS } from './page-shots.ts';
import { serveGallery } from './server.ts';

const [out = 'gallery-output', ...wanted] = process.argv.slice(2);
await mkdir(out, { recursive: true });
const server = await serveGallery();
const browser = await chromium.launch({
  ...(process.env.CHROMIUM === undefined ? {} : { executablePath: process.env.CHROMIUM }),
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
try {
  for (const {
    name,
    page: which,
    scene,
    theme,
    width,
    height = 900,
    hash = '',
    act,
    fullPage = true,
  } of PAGE_SHOTS) {
    if (wanted.length > 0 && !wanted.some((start) => name.startsWith(start))) continue;
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    page.on('pageerror', (error) => console.error(name, error.message));
    page.on('console', (message) => message.type() === 'error' && console.error(name, message.text()));
    await page.goto(`${server.address}pages.html?page=${which}&scene=${scene}&theme=${theme}${hash}`);
    await page.locator('body[data-ready]').waitFor();
    await act?.(page);
    await page.screenshot({ path: path.join(out, `${name}.png`), fullPage });
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
