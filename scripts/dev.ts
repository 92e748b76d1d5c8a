/**
 * Builds the extension, and again whenever a file of it changes. With a display, a browser shows it on a page of the
 * invented newspaper and takes over every new build; without one, the folder can be loaded in any browser.
 *
 * What is built is what ships: a development server would need holes in the content security policy.
 */
import { existsSync, watch } from 'node:fs';
import { join, relative } from 'node:path';
import { CHROMIUM_BUILD, type ExtensionBrowser, launchWithExtension } from '#tests/harness/extension.ts';
import { ensureChromium } from './browsers/chromium.ts';
import { hasDisplay } from './display.ts';
import { ROOT } from './node/newer-node.mjs';
import { type Site, serveSite } from './site-server.ts';
import { runTool } from './test/run.ts';

const WATCHED = ['data', 'entrypoints', 'lib', 'public', 'wxt.config.ts'];

/** Editors write a file in several steps; this long (ms) after the last of them the build begins. */
const SETTLE = 150;

async function build(): Promise<boolean> {
  const start = performance.now();
  const { endedWell, output } = await runTool('wxt', ['build']);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const where = relative(ROOT, CHROMIUM_BUILD);
  console.log(endedWell ? `${new Date().toLocaleTimeString()} built ${where} in ${seconds} s` : output);
  return endedWell;
}

/** Calls `build` after changes, one at a time; a change during a build is followed by another one. */
function onChange(rebuild: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(rebuild);
    }, SETTLE);
  };
  for (const name of WATCHED) {
    const path = join(ROOT, name);
    if (existsSync(path)) watch(path, { recursive: true }, later);
  }
}

async function open(site: Site): Promise<ExtensionBrowser> {
  const extension = await launchWithExtension({
    executable: ensureChromium().path,
    headless: false,
    loopbackOnly: false,
  });
  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  await page.goto(site.origin);
  await page.bringToFront();
  return extension;
}

const site = await serveSite();
await build();
const browser = hasDisplay() ? await open(site) : undefined;
onChange(async () => {
  if (await build()) await browser?.reload();
});
console.log(`The Farrowgate Courier is at ${site.origin}. Press Ctrl-C to stop.`);

const stop = () => void Promise.all([browser?.close(), site.close()]).then(() => process.exit(0));
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
browser?.context.once('close', stop);
