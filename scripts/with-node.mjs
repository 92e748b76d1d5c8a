/**
 * Runs a script of this project, or a build tool, on a Node.js that is new enough for it:
 *
 *   node scripts/with-node.mjs scripts/start.ts --headless
 *   node scripts/with-node.mjs wxt build
 *
 * A file is run with TypeScript support; anything else is the command of an installed package.
 */
import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { newerNode, ROOT } from './node/newer-node.mjs';
import { toolScript } from './node/tools.mjs';

const FORWARDED = /** @type {const} */ (['SIGTERM', 'SIGHUP']);

/**
 * @param {string} target a script file, relative to the checkout, or a command
 * @returns {string[]} arguments for Node.js
 */
function nodeArguments(target) {
  if (!/\.(ts|mjs|js)$/.test(target)) return [toolScript(target)];
  return ['--import', 'tsx', target];
}

/**
 * @param {string} node absolute path of the Node.js to use
 * @param {string[]} args
 */
function run(node, args) {
  const path = [dirname(node), process.env.PATH ?? ''].join(delimiter);
  const child = spawn(node, args, { stdio: 'inherit', cwd: ROOT, env: { ...process.env, PATH: path } });
  // Ctrl-C reaches the child from the terminal itself: staying alive until it has cleaned up is all there is to do here.
  process.on('SIGINT', () => {});
  for (const signal of FORWARDED) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(error.message));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}

const [target, ...rest] = process.argv.slice(2);
if (!target) fail('usage: node scripts/with-node.mjs <script or command> [arguments]');
else {
  try {
    run(newerNode(process), [...nodeArguments(target), ...rest]);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}
