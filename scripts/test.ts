/**
 * Runs all tests, or the named parts of them, and ends with one line that adds everything up:
 *
 *   npm test
 *   npm run test:e2e -- mark.spec.ts
 *
 * What is tried many times is tried in reduced numbers, which are printed; `npm run exam` tries it in full.
 */
import { runParts } from './test/run-parts.ts';

process.exitCode = await runParts(process.argv.slice(2));
