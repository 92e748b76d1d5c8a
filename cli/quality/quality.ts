/** `according-to quality`: how many of the names that people marked in texts are found, and what is marked wrongly. */
import { Command } from 'commander';
import { aligned } from '#cli/aligned.ts';
import { signed } from '#cli/explanation.ts';
import { fail } from '#cli/fail.ts';
import { nearest } from '#cli/nearest.ts';
import { onlyPack } from '#cli/packs.ts';
import { readPack } from '#cli/read-pack.ts';
import { soundPack } from '#cli/usable-pack.ts';
import { writeOutput } from '#cli/write-output.ts';
import { WEIGHTS, type WeightName } from '#lib/match/weights.ts';
import { type MarkedSet, measureSet, readMarkedSets } from './marked-sets.ts';
import { record } from './record.ts';
import { report } from './report.ts';

interface Options {
  readonly json?: true;
  readonly only?: string;
  readonly without?: ReadonlySet<WeightName>;
  readonly pack?: string;
}

const NAMES = Object.keys(WEIGHTS) as WeightName[];

export function qualityCommand(): Command {
  return new Command('quality')
    .summary('measure the finder on texts in which people marked the names')
    .description(
      'Reads gold.json and slavner.json in a folder, annotates each text as a page of its own, and prints by language ' +
        'how many of the marked names are found (recall) and how many of the marks are right (precision), then each ' +
        'miss and each false mark with its reason.',
    )
    .argument('<folder>', 'folder with gold.json, slavner.json or both')
    .option('--only <language>', 'only the texts in this language, such as pl')
    .option(
      '--without <weight>',
      'measure as if this weight did not exist (repeatable; see below)',
      addWeight,
    )
    .option('--json', 'print sums, misses and false marks as one JSON document (see below)')
    .option('--pack <pack>', 'id, directory or file of a pack (may be left out where there is one)')
    .addHelpText('after', () => `\n${[...weightHelp(), '', ...JSON_HELP].join('\n')}`)
    .action(runQuality);
}

async function runQuality(
  folder: string,
  { json, only, without = new Set(), pack: named }: Options,
): Promise<void> {
  const sets = await readMarkedSets(folder);
  refuseUnknownLanguage(only, sets);
  const pack = soundPack(await readPack(named ?? onlyPack('say which pack with --pack')));
  const measured = (ignored: ReadonlySet<WeightName>) =>
    sets.flatMap((set) => measureSet(pack, set, { ignored, only }));
  const lines = json
    ? [JSON.stringify(record(pack, { ignored: without, only }, measured(without)))]
    : report(measured(without), without.size === 0 ? undefined : measured(new Set()));
  await writeOutput(process.stdout, lines.map((line) => `${line}\n`).join(''));
}

function addWeight(name: string, before: ReadonlySet<WeightName> = new Set()): ReadonlySet<WeightName> {
  const weight = NAMES.find((one) => one === name);
  if (weight === undefined)
    return fail(`no weight “${name}”; did you mean “${nearest(name, NAMES)}”? --help lists all of them`);
  return new Set([...before, weight]);
}

function refuseUnknownLanguage(only: string | undefined, sets: readonly MarkedSet[]): void {
  const languages = new Set(sets.flatMap(({ texts }) => texts.map(({ language }) => language)));
  if (only === undefined || languages.has(only)) return;
  fail(`no text is in “${only}”; give --only one of ${[...languages].sort().join(', ')}`);
}

function weightHelp(): string[] {
  const rows = NAMES.map((name) => [name, signed(WEIGHTS[name].points), WEIGHTS[name].why]);
  return ['Weights:', ...aligned(rows).map((line) => `  ${line}`)];
}

const JSON_HELP = [
  'Members of the JSON document (offsets are UTF-16 code units, end exclusive):',
  '  pack        id and version',
  '  without     weights that were left out; only: the language, where one was given',
  '  total       texts, due, hits, traps, falseMarks, recall and precision of everything',
  '  sets[]      file, title, heldOut; sums: the same by language, and “all”; optional: all and found',
  '    .misses[]      text, language, start, end, surface, means, why, met[]: verdict and senses of each name there',
  '    .falseMarks[]  text, language, start, end, surface, markedAs, why, met[]',
];
