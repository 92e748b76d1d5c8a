/** `according-to pack new`: a folder with a small sound pack, from which to go on. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import * as v from 'valibot';
import { serialiseParts } from '#lib/facts/canonical.ts';
import { IdSchema } from '#lib/facts/schema.ts';
import { fail, printable } from './fail.ts';
import { STARTER_TEXT, starterPack } from './starter-pack.ts';

export function packNewCommand(): Command {
  return new Command('new')
    .summary('write a small example pack to begin with')
    .description(
      'Writes a folder named as the pack, with one file for its head and one for each list, and source.txt, the text ' +
        'it is made from. What it tells is invented: put your own facts in its place. Nothing is overwritten.',
    )
    .argument('<id>', 'of the pack, such as valley-floods; it never changes')
    .option('--dir <directory>', 'where the folder is made', '.')
    .action(runNew);
}

function runNew(id: string, { dir }: { readonly dir: string }): void {
  const checked = v.safeParse(IdSchema, id);
  if (!checked.success) fail(`${id}: ${checked.issues[0].message}; choose an id like valley-floods`);
  const folder = join(dir, id);
  const updated = `${new Date().toISOString().slice(0, 19)}Z`;
  const parts = Object.entries(serialiseParts(starterPack(id, updated)));
  const files = parts.map(([part, text]) => [`${part}.json`, text] as const);
  writeFolder(folder, [...files, ['source.txt', STARTER_TEXT]]);
  process.stdout.write(nextSteps(printable(folder)));
}

function writeFolder(folder: string, files: readonly (readonly [name: string, text: string])[]): void {
  try {
    mkdirSync(join(folder, '..'), { recursive: true });
    mkdirSync(folder);
    for (const [name, text] of files) writeFileSync(join(folder, name), text, { flag: 'wx' });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (isThere) fail(`${folder}: is there already, and is not overwritten; choose another id or --dir`);
    fail(`${folder}: cannot be written (${error instanceof Error ? error.message : String(error)})`);
  }
}

const nextSteps = (folder: string) => `${folder}: a small pack of invented facts and its source.txt
1. put your own facts in their place
2. according-to pack format ${folder}
3. according-to pack check ${folder} --article ${folder}/source.txt
`;
