/** `according-to pack …`: the commands about packs. */
import { Command } from 'commander';
import { packBuildCommand } from './pack-build.ts';
import { packCheckCommand } from './pack-check.ts';
import { packDiffCommand } from './pack-diff.ts';
import { packExportCommand } from './pack-export.ts';
import { packFormatCommand } from './pack-format.ts';
import { packKeygenCommand } from './pack-keygen.ts';
import { packNewCommand } from './pack-new.ts';
import { packPublishCommand } from './pack-publish.ts';
import { packSchemaCommand } from './pack-schema.ts';
import { packServeCommand } from './pack-serve.ts';
import { packSignCommand } from './pack-sign.ts';

export function packCommand(): Command {
  return new Command('pack')
    .summary('begin, check, compare, build and publish fact packs')
    .description('Fact packs: what the extension knows, with who said it, when, and where it is written.')
    .addCommand(packNewCommand())
    .addCommand(packCheckCommand())
    .addCommand(packDiffCommand())
    .addCommand(packFormatCommand())
    .addCommand(packExportCommand())
    .addCommand(packBuildCommand())
    .addCommand(packKeygenCommand())
    .addCommand(packSignCommand())
    .addCommand(packPublishCommand())
    .addCommand(packServeCommand())
    .addCommand(packSchemaCommand());
}
