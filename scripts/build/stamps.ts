/**
 * Says by which rules this build checks packs and compiles their names: a digest of all code and all rows that have a
 * part in it, and one of the packs that come with the extension. What was compiled by other rules is compiled again.
 *
 * The sources are found, not listed: whatever is imported, from file to file, for more than its types. What packages do
 * is told by their version. Equal sources give equal digests, on any machine and in any checkout.
 */
import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { ROOT } from '#scripts/node/newer-node.mjs';

/** Where checking and compiling begin. */
const ENTRIES = ['lib/facts/shape.ts', 'lib/engine/compile-names.ts'];

/** What the packs that come with the extension are joined from. */
const BUNDLED = 'data/packs';

/** What follows `from` of an import or export that is not erased, and what is imported when it is needed. */
const IMPORTS =
  /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\bfrom\s*)?'(?<from>[^']+)'|\bimport\(\s*'(?<late>[^']+)'\s*\)/gmu;

/** As Vite's `define` takes them: names of constants, and their values as source text. */
export function stampDefinitions(): Record<string, string> {
  return {
    RULES_STAMP: JSON.stringify(digestOf((hash) => addSources(hash, ENTRIES))),
    BUNDLED_STAMP: JSON.stringify(digestOf((hash) => addFiles(hash, filesUnder(BUNDLED)))),
  };
}

/** The files behind `entries` and the packages they import; paths within the checkout, all in order. */
export function sourcesBehind(entries: readonly string[]): { files: string[]; packages: string[] } {
  const files = new Set(entries);
  const packages = new Set<string>();
  for (const file of files) {
    for (const specifier of importsOf(readFileSync(join(ROOT, file), 'utf8'))) {
      const path = pathOf(specifier, file);
      if (path === undefined) packages.add(specifier);
      else files.add(path);
    }
  }
  return { files: [...files].sort(), packages: [...packages].sort() };
}

function addSources(hash: Hash, entries: readonly string[]): void {
  const { files, packages } = sourcesBehind(entries);
  addFiles(hash, files);
  for (const name of packages) hash.update(`${name} ${versionOf(name)}\0`);
}

function addFiles(hash: Hash, files: readonly string[]): void {
  for (const file of files) {
    const bytes = readFileSync(join(ROOT, file));
    hash.update(`${file} ${bytes.length}\0`).update(bytes);
  }
}

const importsOf = (source: string): string[] =>
  [...source.matchAll(IMPORTS)].map(({ groups }) => groups?.['from'] ?? groups?.['late'] ?? '');

/** Path within the checkout, or undefined for a package. */
function pathOf(specifier: string, importer: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? join(dirname(importer), specifier) : undefined;
}

/** Of an installed package, as its own `package.json` says. */
function versionOf(name: string): string {
  const entry = createRequire(join(ROOT, 'package.json')).resolve(name);
  for (let folder = dirname(entry); folder !== dirname(folder); folder = dirname(folder)) {
    const version = versionIn(folder, name);
    if (version !== undefined) return version;
  }
  throw new Error(`${name} is not installed.`);
}

function versionIn(folder: string, name: string): string | undefined {
  try {
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return about.name === name ? about.version : undefined;
  } catch {
    // No package begins here.
    return undefined;
  }
}

const filesUnder = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort();

function digestOf(add: (hash: Hash) => void): string {
  const hash = createHash('sha256');
  add(hash);
  return hash.digest('hex');
}
