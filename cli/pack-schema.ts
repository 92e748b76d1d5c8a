/** `according-to pack schema`: the format as JSON Schema. */
import { Command } from 'commander';
import { packJsonSchema } from './pack-json-schema.ts';

export function packSchemaCommand(): Command {
  return new Command('schema')
    .summary('print the JSON Schema of packs')
    .description(
      'Prints the shape of a joined pack as JSON Schema 2020-12, made from the schema in the code.',
    )
    .action(() => {
      process.stdout.write(packJsonSchema());
    });
}
