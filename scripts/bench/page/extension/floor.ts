/**
 * The least that an extension can do which has its background look for names: walk the page's text, send it, hear an
 * answer. What that costs in the browser, no extension of this kind gets below.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Subject } from './subject.ts';
import { launchUnwatched } from './unwatched.ts';

const NAME = 'Floor';

const FILES = {
  'manifest.json': JSON.stringify({
    ...{ manifest_version: 3, name: NAME, version: '1' },
    background: { service_worker: 'background.js' },
    content_scripts: [
      { matches: ['http://127.0.0.1/*'], js: ['content-script.js'], run_at: 'document_idle' },
    ],
  }),
  'background.js':
    'chrome.runtime.onMessage.addListener(({ text }, _, answer) => answer({ length: text.length }));',
  'content-script.js': `
const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
const texts = [];
for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node.data);
chrome.runtime.sendMessage({ text: texts.join('') }).then(({ length }) => { globalThis.heard = length; });`,
};

/** The tasks of one visit: in the first it sends, in another it hears the answer. */
const TASKS = 2;

export async function floorExtension(): Promise<Subject> {
  const folder = mkdtempSync(join(tmpdir(), 'according-to-floor-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
    const browser = await launchUnwatched(folder);
    return {
      browser,
      whose: { origin: browser.origin, world: NAME },
      outcome: async (_, work) => (new Set(work.map(({ task }) => task)).size >= TASKS ? true : undefined),
      close: async () => {
        await browser.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
