import { expect, test } from 'vitest';
import { judge, sum, tell } from '#scripts/test/outcome.ts';
import { countPlaywright, countVitest, quantitiesIn } from '#scripts/test/reports.ts';

test('a part that ran its tests counts as it reports', () => {
  expect(judge({ passed: 3, failed: 1, skipped: 2 }, false)).toEqual({ passed: 3, failed: 1, skipped: 2 });
});

test('a part that ran nothing has failed', () => {
  expect(judge({ passed: 0, failed: 0, skipped: 4 }, true)).toMatchObject({
    failed: 1,
    trouble: 'ran nothing',
  });
});

test('a part that crashed after its last test has failed', () => {
  expect(judge({ passed: 9, failed: 0, skipped: 0 }, false)).toMatchObject({ passed: 9, failed: 1 });
});

test('a part without a report has failed', () => {
  expect(judge(undefined, true)).toMatchObject({ passed: 0, failed: 1 });
});

test('the last line adds everything up', () => {
  const parts = [judge({ passed: 3, failed: 0, skipped: 1 }, true), judge(undefined, false)];
  expect(sum(parts).line).toBe('3 passed, 1 failed');
});

test('a part is told in one line with what went wrong', () => {
  const outcome = { passed: 3, failed: 1, skipped: 2, seconds: 1.25, trouble: 'ran nothing', output: '' };
  expect(tell(outcome)).toBe('3 passed, 1 failed, 2 skipped in 1.3 s (ran nothing)');
});

test('a test file that could not be loaded counts as a failure', () => {
  const unloaded = { status: 'failed', assertionResults: [] };
  const loaded = { status: 'failed', assertionResults: [{}] };
  const report = {
    numPassedTests: 1,
    numFailedTests: 1,
    numPendingTests: 0,
    numTodoTests: 1,
    testResults: [unloaded, loaded],
  };
  expect(countVitest(report)).toEqual({ passed: 1, failed: 2, skipped: 1 });
});

test('a test that passed only on repetition counts as a failure', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }, errors: [] };
  expect(countPlaywright(report)).toEqual({ passed: 5, failed: 2, skipped: 0 });
});

test('titles that say how often something was tried are found in the reports of both runners', () => {
  const vitest = { testResults: [{ assertionResults: [{ title: '200 of 2,000 mutants are refused' }] }] };
  const playwright = {
    suites: [{ title: 'a.spec.ts', specs: [{ title: '5 of 50 kills' }, { title: 'two of them' }] }],
  };
  expect(quantitiesIn(vitest)).toEqual(['200 of 2,000 mutants are refused']);
  expect(quantitiesIn(playwright)).toEqual(['5 of 50 kills']);
});
