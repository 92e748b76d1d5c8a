/** Private keys in files: JSON Web Keys of Ed25519 (RFC 8037), one in a file, for nobody else to read. */
import { closeSync, openSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { type PrivateKey, PrivateKeySchema } from '#lib/feed/publish.ts';
import { fail } from './fail.ts';
import { readInput } from './read-input.ts';

/** Members of other tools (`kid`, `use` …) are left out. */
const KeyFileSchema = v.object(PrivateKeySchema.entries);

/** Reads a private key from a file, or from standard input for `-`. Throws BadInput, which never quotes what was read. */
export async function readKey(path: string): Promise<PrivateKey> {
  const { name, text } = await readInput(path);
  const key = v.safeParse(KeyFileSchema, parsed(text));
  if (key.success) return key.output;
  return fail(
    `${name}: is no private Ed25519 key (a JSON Web Key with kty, crv, x and d); make one with \`according-to pack keygen\``,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes a key into a new file that its owner alone may read. Throws BadInput if there is a file already. */
export function writeKey(path: string, key: PrivateKey): void {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeFileSync(file, `${JSON.stringify(key)}\n`);
    closeSync(file);
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (isThere) fail(`${path}: is there already, and keys are never overwritten; choose another name`);
    fail(`${path}: cannot be written (${error instanceof Error ? error.message : String(error)})`);
  }
}
