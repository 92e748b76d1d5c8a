/** `according-to quality`: how many of the names that people marked in texts are found, and what is marked wrongly. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { fail } from '#cli/fail.ts';
import { onlyPack } from '#cli/packs.ts';
import { readPack } from '#cli/read-pack.ts';
import { soundPack } from '#cli/usable-pack.ts';
import { writeOutput } from '#cli/write-output.ts';
import { type GoldText, readGold, readSlavner } from './gold-file.ts';
import { type Measured, measure } from './measure.ts';
import { report, sumsByLanguage } from './report.ts';

interface Options {
  readonly json?: true;
  readonly pack?: string;
}

/** The files that a folder may hold, what is in them, and how they are read. */
const FILES = [
  { file: 'gold.json', title: 'Excerpts marked by hand', read: readGold },
  { file: 'slavner.json', title: 'Annotated news in Polish, Czech and Russian', read: readSlavner },
] as const;

export function qualityCommand(): Command {
  return new Command('quality')
    .summary('measure the finder on texts in which people marked the names')
    .description(
      'Reads gold.json and slavner.json in a folder, annotates each text as a page of its own, and prints recall and\n' +
        'precision by language, then each miss and each false mark with its explanation.',
    )
    .argument('<folder>', 'folder with gold.json, slavner.json or both')
    .option('--json', 'print the sums as one JSON document')
    .option('--pack <pack>', 'id, directory or file of a pack (may be left out where there is one)')
    .action(runQuality);
}

async function runQuality(folder: string, { json, pack }: Options): Promise<void> {
  const sets = FILES.filter(({ file }) => existsSync(join(folder, file)));
  if (sets.length === 0)
    fail(`${folder}: holds neither ${FILES.map(({ file }) => file).join(' nor ')}; name a folder that does`);
  const sound = soundPack(await readPack(pack ?? onlyPack('say which pack with --pack')));
  const parts = sets.flatMap(({ file, title, read }) =>
    split(title, measure(sound, read(parsed(join(folder, file)), file))),
  );
  const lines = json
    ? [
        JSON.stringify(
          Object.fromEntries(parts.map(([title, of]) => [title, Object.fromEntries(sumsByLanguage(of))])),
        ),
      ]
    : parts.flatMap(([title, of]) => report(title, of));
  await writeOutput(process.stdout, lines.map((line) => `${line}\n`).join(''));
}

/** What is held out while rules are written is reported apart. */
function split(title: string, measured: readonly Measured[]): [title: string, of: Measured[]][] {
  const isHeldOut = ({ scored: { text } }: Measured): boolean => (text as GoldText).heldOut;
  const parts: [string, Measured[]][] = [
    [title, measured.filter((one) => !isHeldOut(one))],
    [`${title}, held out`, measured.filter(isHeldOut)],
  ];
  return parts.filter(([, of]) => of.length > 0);
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return fail(
      `${file}: ${error instanceof Error ? error.message : String(error)}; give it as JSON in UTF-8`,
    );
  }
}
