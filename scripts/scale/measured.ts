/** Runs the two measuring processes for one size, each with a memory of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Made } from './make-pack.ts';
import type { Read } from './read-pack.ts';

export interface Measured {
  readonly made: Made;
  readonly read: Read;
}

/** A million names as objects, as one text and as bytes, all at once (MB). */
const HEAP = 14_000;

/** @param names 0 for the shipped pack */
export async function measured(names: number, file: string): Promise<Measured> {
  const made: Made = await run('make-pack.ts', [String(names), file]);
  const read: Read = await run('read-pack.ts', [file]);
  return { made, read };
}

async function run<T>(script: string, args: readonly string[]): Promise<T> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${HEAP}`, '--expose-gc', '--import', 'tsx', path, ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return JSON.parse(line) as T;
}
