/** `according-to pack export`: the joined pack in canonical form, and nothing else. */
import { Command } from 'commander';
import { serialisePack } from '#lib/facts/canonical.ts';
import { onlyPack } from './packs.ts';
import { readPack } from './read-pack.ts';
import { soundPack } from './usable-pack.ts';

export function packExportCommand(): Command {
  return new Command('export')
    .summary('print a pack as one JSON document')
    .description('Prints the joined pack in canonical form on standard output: equal packs give equal bytes.')
    .argument('[pack]', 'id, directory or file of a pack (may be left out where there is one)')
    .action(runExport);
}

async function runExport(target: string | undefined): Promise<void> {
  process.stdout.write(serialisePack(soundPack(await readPack(target ?? onlyPack()))));
}
