/** `according-to pack keygen`: a new key for signing feeds. */
import { Command } from 'commander';
import { fingerprintOf } from '#lib/feed/fingerprint.ts';
import { newKey } from '#lib/feed/publish.ts';
import { printable } from './fail.ts';
import { writeKey } from './key-file.ts';

export function packKeygenCommand(): Command {
  return new Command('keygen')
    .summary('make a key for signing feeds')
    .description(
      'Writes a new private Ed25519 key as a JSON Web Key into a file that nobody else may read, and prints its ' +
        'fingerprint. A file that is there already is not overwritten.',
    )
    .argument('<file>', 'file to write, such as root.key.json')
    .action(runKeygen);
}

async function runKeygen(file: string): Promise<void> {
  const key = await newKey();
  writeKey(file, key);
  process.stdout.write(
    `${printable(file)}: a new private key; whoever has this file can sign\nfingerprint\n${inRows(await fingerprintOf(key))}`,
  );
}

/** Four rows of four groups, as the extension shows it: so it is compared row by row. */
const inRows = (fingerprint: string) => fingerprint.replace(/(?:\S+ ?){4}/gu, (row) => `  ${row.trim()}\n`);
