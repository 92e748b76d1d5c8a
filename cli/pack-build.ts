/** `according-to pack build`: one file of a pack, as readers import it and feeds carry it. */
import { createHash } from 'node:crypto';
import { Command } from 'commander';
import { checkedPack } from './checked-pack.ts';
import { EXIT, printable } from './fail.ts';
import { packed } from './gzip.ts';
import { reportText } from './pack-check.ts';
import { onlyPack } from './packs.ts';
import { writeWhole } from './write-whole.ts';

export function packBuildCommand(): Command {
  return new Command('build')
    .summary('check a pack and write it as one file')
    .description(
      'Checks shape, references, dates, figures, disputes and names that look like others, then writes one canonical ' +
        'document; packed with gzip if the file’s name ends in .gz. Equal packs give equal bytes.',
    )
    .argument('[pack]', 'id, directory or file of a pack (may be left out where there is one)')
    .requiredOption('-o, --output <file>', 'file to write, such as flood.json or flood.json.gz')
    .addHelpText(
      'after',
      '\nExit status: 0 written, 1 findings and nothing written, 2 the input cannot be used.',
    )
    .action(runBuild);
}

async function runBuild(target: string | undefined, { output }: { readonly output: string }): Promise<void> {
  const checked = await checkedPack(target ?? onlyPack());
  if (!checked.ok) {
    process.stdout.write(reportText(checked.report));
    process.exitCode = EXIT.findings;
    return;
  }
  const { pack, text } = checked;
  const bytes = output.endsWith('.gz') ? packed(text) : new TextEncoder().encode(text);
  writeWhole(output, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  process.stdout.write(
    `${printable(output)}: ${pack.id} version ${pack.version}, ${bytes.length} bytes, SHA-256 ${sha256}\n`,
  );
}
