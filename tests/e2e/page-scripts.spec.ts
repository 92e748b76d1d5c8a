/** Which of our scripts come into a page, and when: a page pays for what its reader uses, and for nothing else. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { CHROMIUM_BUILD } from '#tests/harness/extension.ts';
import { markedTexts } from '#tests/harness/marks.ts';
import { leave, openByPointer } from '#tests/harness/pointer.ts';
import { until } from '#tests/harness/until.ts';
import { expect, test, untilRead } from './fixtures.ts';

/** Names of our scripts that ran in a page, in order, from now on and since it was loaded. */
async function scriptsOf(context: BrowserContext, page: Page): Promise<string[]> {
  const scripts: string[] = [];
  const cdp = await context.newCDPSession(page);
  cdp.on('Debugger.scriptParsed', ({ url }) => {
    const [, name] = /^chrome-extension:\/\/[a-z]+\/([\w-]+)\.js$/u.exec(url) ?? [];
    if (name !== undefined) scripts.push(name);
  });
  await cdp.send('Debugger.enable');
  return scripts;
}

const sizeOf = (script: string): number => statSync(join(CHROMIUM_BUILD, script)).size;

test('carries no more than it must into a page: little into every one, the card into none before it is wanted', () => {
  expect(sizeOf('gate.js')).toBeLessThanOrEqual(10_000);
  expect(sizeOf('content-script.js')).toBeLessThanOrEqual(70_000);
  expect(sizeOf('card-script.js')).toBeGreaterThan(sizeOf('content-script.js') / 2);
});

test('brings the card’s script when the pointer first comes upon a mention, and only then', async ({
  extension,
  read,
}) => {
  const { page, cards } = await read('/kharkiv-autumn.html');
  const scripts = await scriptsOf(extension.context, page);
  await until('the scripts to be named', async () => scripts.includes('content-script'));
  expect(scripts).not.toContain('card-script');
  await openByPointer(page, cards, 'Kupyansk');
  await leave(page, cards);
  await openByPointer(page, cards, 'Energoatom');
  expect(scripts.filter((name) => name === 'card-script')).toHaveLength(1);
});

test('opens a card by key where none was wanted before', async ({ read, backstage }) => {
  const { tab, cards } = await read('/kharkiv-autumn.html');
  await backstage.askTab(tab, 'page/step', { to: 'next' });
  expect((await until('a card', () => cards.printed())).name).not.toBe('');
});

test('opens cards after the page was written anew', async ({ read, backstage }) => {
  const { page, tab, cards } = await read('/kharkiv-autumn.html');
  await page.evaluate(() => {
    const html = document.documentElement.outerHTML;
    document.open();
    document.write(html);
    document.close();
  });
  await untilRead(backstage, tab);
  await expect.poll(() => markedTexts(page)).toContain('Kupyansk');
  expect((await openByPointer(page, cards, 'Kupyansk')).name).toBe('Kupyansk');
});

test('opens the card of a page although the background was ended meanwhile', async ({ read, backstage }) => {
  const { page, cards } = await read('/kharkiv-autumn.html');
  await backstage.killBackground();
  expect((await openByPointer(page, cards, 'Kupyansk')).name).toBe('Kupyansk');
});
