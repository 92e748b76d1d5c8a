/** A file that should hold JSON. What cannot be parsed ends the command; what is too large or too deep is a finding. */
import { LIMITS } from '#lib/facts/limits.ts';
import { type ReadDocument, readDocument } from '#lib/json/read-document.ts';
import { fail } from './fail.ts';
import type { InputBytes } from './read-input.ts';

/**
 * Parses a file. Throws BadInput with the place if it is not UTF-8 or not JSON.
 * @param file name that findings give as their file.
 * @param depth how deep its values may be nested.
 */
export function readJson(
  { name, bytes }: InputBytes,
  file: string,
  depth: number = LIMITS.depth,
): ReadDocument {
  const document = readDocument(bytes, file, { bytes: LIMITS.packBytes, depth });
  if (document.ok || document.why === 'too-long' || document.why === 'too-deep') return document;
  const [{ line, column, message, remedy }] = document.findings;
  const place = [name, line, column].filter((part) => part !== undefined).join(':');
  return fail(`${place}: ${message}; ${remedy}`);
}
