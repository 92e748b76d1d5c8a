/** `according-to pack format`: writes the parts of a pack in canonical form, and new ids into its ledger. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { serialiseParts } from '#lib/facts/canonical.ts';
import { LedgerSchema, updateLedger } from '#lib/facts/ledger.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { parseSideFile } from '#lib/facts/shape.ts';
import { fail } from './fail.ts';
import { type PackInput, readPack } from './read-pack.ts';
import { shapedPack } from './usable-pack.ts';

export function packFormatCommand(): Command {
  return new Command('format')
    .summary('write the files of a pack in canonical form, and its new ids into its ledger')
    .description(
      'Rewrites the parts of a pack: lists sorted by id, members in the order of the format. New ids are entered in ' +
        'ledger.json; an id that is gone stays there until its row says in which version it was withdrawn.',
    )
    .argument('<pack>', 'id or directory of a pack')
    .action(runFormat);
}

async function runFormat(target: string): Promise<void> {
  const input = await readPack(target);
  const { directory } = input;
  if (directory === undefined) return fail(`${target}: is one document; name the directory of a pack`);
  const pack = shapedPack(input);
  const parts = Object.entries(serialiseParts(pack)).map(([part, text]) => [`${part}.json`, text] as const);
  writeAll(directory, [...parts, ['ledger.json', ledgerText(input, pack)]]);
}

function ledgerText({ side }: PackInput, pack: Pack): string {
  const ledger = parseSideFile(LedgerSchema, side.get('ledger.json') ?? [], 'ledger.json');
  if (!ledger.ok) return fail('ledger.json: breaks the format; run `according-to pack check`');
  // One row a line: the ledger is read by its differences.
  return `[\n${updateLedger(pack, ledger.value)
    .map((row) => `  ${JSON.stringify(row)}`)
    .join(',\n')}\n]\n`;
}

/** Writes every file beside its place first, so that a full disk leaves the old ones whole. */
function writeAll(directory: string, files: readonly (readonly [name: string, text: string])[]): void {
  for (const [name, text] of files) writeFileSync(join(directory, `${name}.new`), text);
  for (const [name] of files) renameSync(join(directory, `${name}.new`), join(directory, name));
}
