/** Reads a file or standard input whole. Everything that can be wrong with it ends in one clear line. */
import { fstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { decodeUtf8 } from '#lib/json/utf8.ts';
import { fail } from './fail.ts';

export interface InputBytes {
  /** The path as it was given, or `standard input`. */
  readonly name: string;
  /** The bytes as they were read, a byte order mark included. */
  readonly bytes: Uint8Array;
}

export interface Input extends InputBytes {
  /** The text without its byte order mark. */
  readonly text: string;
}

/** Reads `path`, or standard input for `-`. Throws BadInput if it is missing, a directory, unreadable or not UTF-8. */
export async function readInput(path: string): Promise<Input> {
  const input = await readInputBytes(path);
  const decoded = decodeUtf8(input.bytes);
  if (decoded.ok) return { ...input, text: decoded.text };
  const place = decoded.is === 'UTF-16' ? input.name : `${input.name}:${decoded.line}`;
  return fail(`${place}: is ${decoded.is}; save it as UTF-8`);
}

/** Reads `path`, or standard input for `-`, whatever it holds. Throws BadInput if it is missing, a directory or unreadable. */
export async function readInputBytes(path: string): Promise<InputBytes> {
  if (path !== '-') return { name: path, bytes: await readBytes(path) };
  refuseDirectory();
  return { name: 'standard input', bytes: await buffer(process.stdin) };
}

/** A directory on standard input reads as nothing, which would pass for an empty text. */
export function refuseDirectory(): void {
  if (fstatSync(process.stdin.fd).isDirectory()) fail('standard input: is a directory; name a file in it');
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    return fail(`${path}: ${readProblem(error)}`);
  }
}

/** Says why a file could not be read, from the code of a system error. */
function readProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'no such file; check the path';
    case 'EISDIR':
      return 'is a directory; name a file in it';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read; check its permissions';
    default:
      return `cannot be read (${error instanceof Error ? error.message : String(error)})`;
  }
}
