/**
 * Measures how fast the extension is, beside everything else that finds names in pages. Times are those of one machine
 * on one day, and mean something only beside others of the same run: what is reported are ratios, and the work done for
 * each time. `docs/performance.md` says what each target is.
 *
 *   npm run bench                                    everything: half an hour
 *   npm run bench -- --only engine --repeats 1       one part, once
 *   npm run bench -- --pages some/pages --json bench.json --plots plots
 *
 * Leaves with 1 if a part could not be measured. A target that is missed is reported, and no failure.
 */
import { writeFileSync } from 'node:fs';
import { basename, isAbsolute } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { nameSets } from './bench/names/name-sets.ts';
import { PART_NAMES, PARTS, type PartName } from './bench/parts.ts';
import { asJson } from './bench/report/json.ts';
import { merged } from './bench/report/merge.ts';
import { writePlots } from './bench/report/plots.ts';
import { printed } from './bench/report/table.ts';
import type { BenchOptions, PartResult } from './bench/result.ts';
import { ensureChromium } from './browsers/chromium.ts';
import { buildExtension } from './demo/build.ts';
import { machineLine } from './scale/machine.ts';

interface CommandLine {
  readonly pages?: string;
  readonly json?: string;
  readonly plots?: string;
  readonly repeats: number;
  readonly pagesAtMost: number;
  readonly only?: PartName;
}

function commandLine(args: readonly string[]): CommandLine {
  return new Command('npm run bench --')
    .description('Measures how fast the extension is, beside everything else that finds names in pages.')
    .option('--pages <folder>', 'pages (*.html, at any depth) in place of the generated ones')
    .option('--json <file>', 'write the report as JSON')
    .option('--plots <folder>', 'write plots as SVG')
    .option('--repeats <number>', 'repeats of everything; medians count', positive, 3)
    .option('--pages-at-most <number>', 'measure on so many pages at most', positive, 1000)
    .addOption(new Option('--only <part>', 'measure one part').choices([...PART_NAMES]))
    .parse(args, { from: 'user' })
    .opts<CommandLine>();
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('It is no number from 1 on.');
  return value;
}

const print = (text: string): boolean => process.stdout.write(`${text}\n`);

/** Progress goes beside the report, so that the report can be kept by itself. */
function progress(): (line: string) => void {
  const begun = performance.now();
  return (line) => {
    const seconds = Math.round((performance.now() - begun) / 1000);
    process.stderr.write(`${String(seconds).padStart(5)} s  ${line}\n`);
  };
}

async function measured(names: readonly PartName[], options: BenchOptions): Promise<PartResult[]> {
  const { say } = options;
  for (const browser of new Set(names.flatMap((name) => PARTS[name].builds))) {
    say(`building the extension for ${browser}`);
    await buildExtension(browser);
  }
  const sets = nameSets(say);
  const results: PartResult[] = [];
  for (const name of names) {
    try {
      results.push(await PARTS[name].measure(options, sets));
    } catch (error) {
      // What the other parts measured is worth telling.
      process.stderr.write(
        `The part "${name}" ended early: ${error instanceof Error ? error.stack : error}\n`,
      );
      process.exitCode = 1;
    }
  }
  return results;
}

/** As it was typed; folders of this machine are nobody's business. */
function commandOf(args: readonly string[]): string {
  const typed = args.map((argument) => (isAbsolute(argument) ? basename(argument) : argument));
  return ['npm run bench', ...(args.length === 0 ? [] : ['--', ...typed])].join(' ');
}

async function main(args: readonly string[]): Promise<void> {
  const { pages, json, plots, repeats, pagesAtMost, only } = commandLine(args);
  const now = new Date();
  const machine = `${machineLine(now)} · ${ensureChromium().label}`;
  print(`${machine}\n`);
  const options = {
    ...(pages === undefined ? {} : { pages }),
    repeats,
    atMost: pagesAtMost,
    say: progress(),
  };
  const result = merged(await measured(only === undefined ? PART_NAMES : [only], options));
  print(printed(result));
  const circumstances = {
    machine,
    pages: pages === undefined ? 'generated' : `of a folder, ${pagesAtMost} at most`,
    date: now.toISOString(),
    command: commandOf(args),
  };
  if (json !== undefined) writeFileSync(json, asJson(result, circumstances));
  for (const path of plots === undefined ? [] : writePlots(result.lines, plots)) print(`\n${path}`);
}

await main(process.argv.slice(2));
