/** Takes pictures of our own pages, over invented worlds. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { PAGE_SHOTS, type PageShot } from './page-shots.ts';
import { serveGallery } from './server.ts';

/**
 * @param folder for the pictures; made where it is not there
 * @param executable of a Chromium; Playwright's own if undefined
 */
export async function takePageShots(
  folder: string,
  executable: string | undefined,
  isWanted: (shot: PageShot) => boolean,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const server = await serveGallery();
  const browser = await chromium.launch({
    ...(executable === undefined ? {} : { executablePath: executable }),
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  try {
    for (const shot of PAGE_SHOTS.filter(isWanted)) await take(browser, server.address, folder, shot);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function take(browser: Browser, address: string, folder: string, shot: PageShot): Promise<void> {
  const { name, page: which, scene, theme, width, height = 900, hash = '', act, fullPage = true } = shot;
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => console.error(name, error.message));
  page.on('console', (message) => message.type() === 'error' && console.error(name, message.text()));
  await page.goto(`${address}pages.html?page=${which}&scene=${scene}&theme=${theme}${hash}`);
  await page.locator('body[data-ready]').waitFor();
  await act?.(page);
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage });
  await page.close();
}
