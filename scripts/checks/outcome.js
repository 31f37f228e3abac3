/**
 * What one tool found. A tool that only says yes or no counts as one test.
 * @typedef {{ passed: number, failed: number, skipped?: number }} Counts
 */

/**
 * Counts of a Vitest JSON report.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: readonly { status: string, assertionResults: readonly unknown[] }[] }} report
 * @returns {Counts}
 */
export function vitestCounts(report) {
  // A file that does not load has no tests of its own to fail.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests,
  };
}

/**
 * Counts of a Playwright JSON report. A test that passed on a second try has failed once and is
 * counted as failed.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: readonly unknown[] }} report
 * @returns {Counts}
 */
export function playwrightCounts({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * The counts a runner stands for, given its exit code. No report, no test, or a bad exit code
 * without a failed test is a failure in itself.
 * @param {Counts | undefined} counts
 * @param {number} status
 * @returns {Counts}
 */
export function judged(counts, status) {
  if (counts === undefined || counts.passed + counts.failed === 0) return { passed: 0, failed: 1 };
  if (status !== 0 && counts.failed === 0) return { ...counts, failed: 1 };
  return counts;
}
