/** Reads a file or standard input whole, as UTF-8. Everything that can be wrong with it ends in one clear line. */
import { fstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { fail } from './fail.ts';

export interface Input {
  /** The path as it was given, or `standard input`. */
  readonly name: string;
  /** The bytes as they were read, a byte order mark included. */
  readonly bytes: Uint8Array;
  /** The text without its byte order mark. */
  readonly text: string;
}

/** Reads `path`, or standard input for `-`. Throws BadInput if it is missing, a directory, unreadable or not UTF-8. */
export async function readInput(path: string): Promise<Input> {
  const name = path === '-' ? 'standard input' : path;
  if (path === '-') refuseDirectory();
  const bytes = path === '-' ? await buffer(process.stdin) : await readBytes(path);
  return { name, bytes, text: decodeUtf8(bytes, name) };
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

/** The text of UTF-8 bytes without a byte order mark. Throws BadInput naming the line of the first bad byte. */
export function decodeUtf8(bytes: Uint8Array, name: string): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    fail(`${name}: is UTF-16; save it as UTF-8`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail(`${name}:${lineOfBadByte(bytes)}: is not UTF-8; save it as UTF-8`);
  }
}

const NEWLINE = 0x0a;

/** The line, from 1, that cannot be decoded by itself: no byte of a longer UTF-8 sequence is a line feed. */
function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let line = 1, start = 0; ; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline === -1 ? bytes.length : newline;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    if (newline === -1) return line;
    start = newline + 1;
  }
}
