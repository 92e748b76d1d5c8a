/**
 * Where the build tools' own scripts are, so that any Node.js can run them without a shell and without `.bin` shims.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './newer-node.mjs';

/**
 * Command → the package that holds it, where the two differ.
 * @type {Readonly<Record<string, string>>}
 */
const PACKAGE_OF = Object.freeze({
  biome: '@biomejs/biome',
  browsers: '@puppeteer/browsers',
  playwright: '@playwright/test',
  tsc: 'typescript',
});

/**
 * The script behind a command of an installed package.
 * @param {string} command as in `node_modules/.bin`
 * @returns {string} absolute path of a file that Node.js can run
 * @throws {Error} with one line that says what to do where the package is not installed
 */
export function toolScript(command) {
  const home = join(ROOT, 'node_modules', PACKAGE_OF[command] ?? command);
  const manifest = join(home, 'package.json');
  if (!existsSync(manifest)) throw new Error(`${command} is not installed: run \`npm ci\` first.`);
  /** @type {{ bin?: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const script = typeof bin === 'string' ? bin : bin?.[command];
  if (!script) throw new Error(`${manifest} has no command ${command}.`);
  return join(home, script);
}
