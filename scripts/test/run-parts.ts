/** Runs parts of the tests one after another and tells what came of each. */
import { type Outcome, sum, tell } from './outcome.ts';
import { PARTS, type Part, type PartOptions, type PartResult } from './parts.ts';

/** Arguments up to the first that names no part choose parts; the rest goes to the runner of a single part. */
function choose(argv: readonly string[]): { parts: readonly Part[]; args: readonly string[] } {
  const named = argv.filter((argument) => PARTS.some(({ name }) => name === argument));
  const args = argv.filter((argument) => !named.includes(argument));
  const chosen = PARTS.filter(({ name }) => named.length === 0 || named.includes(name));
  const needsBuild = chosen.some((part) => part.needsBuild);
  return {
    parts: PARTS.filter((part) => chosen.includes(part) || (needsBuild && part.name === 'build')),
    args,
  };
}

async function perform(part: Part, options: PartOptions): Promise<Outcome> {
  const start = performance.now();
  let result: PartResult;
  try {
    result = await part.run(options);
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error);
    result = { passed: 0, failed: 1, skipped: 0, trouble, output: '' };
  }
  return { ...result, seconds: (performance.now() - start) / 1000 };
}

/**
 * Runs all parts, or those that `argv` names; what else it holds goes to the runner of a single part. A part that crashes
 * or runs nothing counts as a failure, and the parts after it still run. The last line adds everything up.
 * @returns the exit status of the whole
 */
export async function runParts(argv: readonly string[]): Promise<0 | 1> {
  const { parts, args } = choose(argv);
  const live = parts.filter((part) => part.name !== 'build' || parts.length === 1).length === 1;
  const outcomes: Outcome[] = [];
  for (const part of parts) {
    process.stdout.write(`${part.name.padEnd(8)} ${live ? '…\n' : ''}`);
    const outcome = await perform(part, { live, args: live ? args : [] });
    console.log(`${live ? part.name.padEnd(9) : ''}${tell(outcome)}`);
    for (const title of outcome.quantities ?? []) console.log(`         ${title}`);
    if (outcome.failed > 0 && !live) console.log(outcome.output);
    outcomes.push(outcome);
  }
  const { failed, line } = sum(outcomes);
  console.log(`\n${line}`);
  return failed === 0 ? 0 : 1;
}
