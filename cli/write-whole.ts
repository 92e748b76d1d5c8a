/** Files that are there whole or not at all: whoever reads one while it is written reads the old one. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail } from './fail.ts';

/** Replaces a file in one step, and makes its directory. Throws BadInput if that cannot be done. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const draft = `${path}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(draft, 'w');
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    fail(`${path}: cannot be written (${error instanceof Error ? error.message : String(error)})`);
  }
}
