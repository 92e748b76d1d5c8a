/** `according-to pack …`: the commands about packs. */
import { Command } from 'commander';
import { packCheckCommand } from './pack-check.ts';
import { packExportCommand } from './pack-export.ts';
import { packFormatCommand } from './pack-format.ts';
import { packSchemaCommand } from './pack-schema.ts';

export function packCommand(): Command {
  return new Command('pack')
    .summary('check, export and format fact packs')
    .description('Fact packs: what the extension knows, with who said it, when, and where it is written.')
    .addCommand(packCheckCommand())
    .addCommand(packExportCommand())
    .addCommand(packFormatCommand())
    .addCommand(packSchemaCommand());
}
