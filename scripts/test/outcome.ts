/** What came of one part of the tests, and how it is told. */

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Outcome extends Counts {
  readonly seconds: number;
  /** Why the part counts as failed, where its own report does not say so. */
  readonly trouble?: string;
  /** Titles of tests that say how often something was tried: `200 of 2,000 mutants …`. */
  readonly quantities?: readonly string[];
  /** What the part printed, for a reader who wants to know what failed. */
  readonly output: string;
}

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

/**
 * Counts as they must be added up: a part that ended badly without a failed test has crashed, a part without a
 * single test has shown nothing, and both count as one failure.
 */
export function judge(
  counts: Counts | undefined,
  endedWell: boolean,
): Counts & { readonly trouble?: string } {
  if (counts === undefined) return { ...NOTHING, failed: 1, trouble: 'ended without a report' };
  if (!endedWell && counts.failed === 0)
    return { ...counts, failed: 1, trouble: 'ended with an error outside of its tests' };
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, trouble: 'ran nothing' };
  return counts;
}

/** One line for one part, without its name. */
export function tell({ passed, failed, skipped, seconds, trouble }: Outcome): string {
  const said = [`${passed} passed`];
  if (failed > 0) said.push(`${failed} failed`);
  if (skipped > 0) said.push(`${skipped} skipped`);
  return `${said.join(', ')} in ${seconds.toFixed(1)} s${trouble === undefined ? '' : ` (${trouble})`}`;
}

/** The line that stands last: everything added up. */
export function sum(outcomes: readonly Counts[]): {
  readonly passed: number;
  readonly failed: number;
  readonly line: string;
} {
  const passed = outcomes.reduce((total, outcome) => total + outcome.passed, 0);
  const failed = outcomes.reduce((total, outcome) => total + outcome.failed, 0);
  return { passed, failed, line: `${passed} passed, ${failed} failed` };
}
