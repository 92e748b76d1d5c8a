/** Counts from the JSON reports of the test runners, as far as they are read here. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Counts } from './outcome.ts';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
}

/** A file that could not even be loaded has no test that failed: it counts as one. */
export function countVitest(report: VitestReport): Counts {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** A test that passed only when it was repeated has failed. */
export function countPlaywright(report: PlaywrightReport): Counts {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

/** `200 of 2,000 mutants …` */
const QUANTITY = /^[\d,]+ of [\d,]+ \S/u;

/** Titles that say how often something was tried, wherever a report has its titles. */
export function quantitiesIn(report: unknown): string[] {
  if (typeof report !== 'object' || report === null) return [];
  const title: unknown = Reflect.get(report, 'title');
  const own = typeof title === 'string' && QUANTITY.test(title) ? [title] : [];
  return [...own, ...Object.values(report).flatMap(quantitiesIn)];
}

/** What is read from a report file, which is removed first thing by `forget`; undefined if none was written. */
export function readReport<R, T>(file: string, read: (report: R) => T): T | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')) as R);
  } catch {
    return undefined;
  }
}

/** Removes the report of an earlier run, which would else be taken for this one's. */
export const forget = (file: string): void => rmSync(file, { force: true });
