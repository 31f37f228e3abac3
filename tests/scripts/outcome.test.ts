import { expect, test } from 'vitest';
import { judged, playwrightCounts, vitestCounts } from '../../scripts/checks/outcome.js';

test('a runner without a report, or that ran nothing, has failed', () => {
  expect(judged(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  expect(judged({ passed: 0, failed: 0, skipped: 3 }, 0)).toEqual({ passed: 0, failed: 1 });
});

test('a bad exit code fails a run whose tests all passed', () => {
  expect(judged({ passed: 7, failed: 0 }, 1)).toEqual({ passed: 7, failed: 1 });
  expect(judged({ passed: 7, failed: 2 }, 1)).toEqual({ passed: 7, failed: 2 });
  expect(judged({ passed: 7, failed: 0 }, 0)).toEqual({ passed: 7, failed: 0 });
});

test('a test file that does not load counts as failed', () => {
  const report = {
    numPassedTests: 4,
    numFailedTests: 1,
    numPendingTests: 0,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}, {}] },
      { status: 'passed', assertionResults: [{}] },
    ],
  };
  expect(vitestCounts(report)).toEqual({ passed: 4, failed: 2, skipped: 0 });
});

test('a flow that passed on a second try, or an error outside of tests, has failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
});
