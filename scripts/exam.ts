/**
 * Runs all tests in full quantities, or the named parts of them, as `scripts/test.ts` does in reduced ones:
 *
 *   npm run exam
 *   npm run exam -- unit hostile
 *
 * Takes hours rather than minutes. `docs/exam.md` says what is examined and where dated runs are kept.
 */
import { runParts } from './test/run-parts.ts';

// Read where a quantity is chosen (`tests/harness/quantity.ts`) and where a hang is told from hard work.
process.env.EXAM = 'full';
process.exitCode = await runParts(process.argv.slice(2));
