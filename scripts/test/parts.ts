/** The parts of the tests, in the order in which they run: the quickest to fail first. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from '#scripts/browsers/chromium.ts';
import { ensureFirefox } from '#scripts/browsers/firefox.ts';
import { ROOT } from '#scripts/node/newer-node.mjs';
import { type Counts, judge, type Outcome } from './outcome.ts';
import { countPlaywright, countVitest, forget, quantitiesIn, readReport } from './reports.ts';
import { type Run, runTool } from './run.ts';

export interface PartOptions {
  /** Show what the tools print while they run. */
  readonly live: boolean;
  /** Further arguments for the test runner, such as a file or a title. */
  readonly args: readonly string[];
}

export type PartResult = Omit<Outcome, 'seconds'>;

export interface Part {
  readonly name: string;
  /** True if the part examines what `build` makes. */
  readonly needsBuild: boolean;
  run(options: PartOptions): Promise<PartResult>;
}

const REPORTS = join(ROOT, 'test-results');

/** Commands that each pass or fail as a whole. */
function commands(name: string, steps: readonly (readonly [string, ...string[]])[]): Part {
  return {
    name,
    needsBuild: false,
    async run({ live }) {
      const runs: Run[] = [];
      for (const [command, ...args] of steps) runs.push(await runTool(command, args, { live }));
      const passed = runs.filter((run) => run.endedWell).length;
      const output = runs.map((run) => run.output).join('');
      return { passed, failed: runs.length - passed, skipped: 0, output };
    },
  };
}

/** Steps of which only the last one is the test; the others prepare it. */
function prepared(name: string, steps: readonly (readonly [string, ...string[]])[]): Part {
  const all = commands(name, steps);
  return {
    ...all,
    async run(options) {
      const { failed, output } = await all.run(options);
      return { passed: failed === 0 ? 1 : 0, failed: failed === 0 ? 0 : 1, skipped: 0, output };
    },
  };
}

function vitest(project: string, browser: boolean): Part {
  return {
    name: project,
    needsBuild: false,
    async run({ live, args }) {
      const report = reportFile(project);
      const options = [
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ];
      const env = browser ? { CHROMIUM: ensureChromium().path } : {};
      const { endedWell, output } = await runTool('vitest', [...options, ...args], { live, env });
      return examined(report, countVitest, endedWell, output);
    },
  };
}

function playwright(name: string, project: string, environment: () => Record<string, string>): Part {
  return {
    name,
    needsBuild: true,
    async run({ live, args }) {
      const report = reportFile(name);
      const env = { ...environment(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
      const options = ['test', '--project', project, '--reporter=list,json'];
      const { endedWell, output } = await runTool('playwright', [...options, ...args], { live, env });
      return examined(report, countPlaywright, endedWell, output);
    },
  };
}

/** What a runner's report comes to. */
const examined = <R>(
  report: string,
  count: (report: R) => Counts,
  endedWell: boolean,
  output: string,
): PartResult => ({
  ...judge(readReport(report, count), endedWell),
  quantities: readReport(report, quantitiesIn) ?? [],
  output,
});

/** Where a runner is to write its report; an earlier one is gone. */
function reportFile(name: string): string {
  mkdirSync(REPORTS, { recursive: true });
  const file = join(REPORTS, `${name}.json`);
  forget(file);
  return file;
}

export const PARTS: readonly Part[] = [
  commands('lint', [['biome', 'check', '--error-on-warnings']]),
  prepared('types', [
    ['wxt', 'prepare'],
    ['tsc', '--noEmit', '-p', '.'],
  ]),
  vitest('unit', false),
  commands('build', [
    ['wxt', 'build'],
    ['wxt', 'build', '-b', 'firefox'],
    ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3'],
  ]),
  vitest('browser', true),
  playwright('e2e', 'chromium', () => ({ CHROMIUM: ensureChromium().path })),
  playwright('firefox', 'firefox', () => ({ FIREFOX: ensureFirefox().path })),
];
