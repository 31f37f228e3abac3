import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { judged, playwrightCounts, vitestCounts } from './checks/outcome.js';
import { runTool } from './checks/run-tool.js';
import { sideBySide } from './checks/side-by-side.js';
import { findBrowser, NO_BROWSER } from './setup/find-browser.js';
import { installModules } from './setup/install-modules.js';

/**
 * @typedef {import('./checks/outcome.js').Counts} Counts
 * @typedef {{ name: string, tool: string, args: readonly string[] }} Check
 * @typedef {Check & { report: string, counts: (report: any) => Counts }} Runner
 */

const root = resolve(import.meta.dirname, '..');
const reports = join(root, '.cache', 'test-reports');

/** Each says yes or no and keeps one core busy, so they run side by side; the longest come first. */
/** @type {readonly Check[]} */
const CHECKS = [
  { name: 'Build', tool: 'vite/bin/vite.js', args: ['build', '--logLevel=warn'] },
  { name: 'Types', tool: 'svelte-check/bin/svelte-check', args: ['--fail-on-warnings'] },
  { name: 'Lint', tool: 'eslint/bin/eslint.js', args: ['--max-warnings=0', '.'] },
  { name: 'Format', tool: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level=warn', '.'] },
  { name: 'Generated files', tool: '../scripts/generate.js', args: ['--check'] },
];

/**
 * @param {string} name
 * @param {'node' | 'browser'} project
 * @returns {Runner}
 */
function vitest(name, project) {
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', `--project=${project}`, ...reporters];
  return { name, tool: 'vitest/vitest.mjs', args, report, counts: vitestCounts };
}

/**
 * @param {string} name
 * @param {'together' | 'alone' | 'trust'} project
 * @returns {Runner}
 */
function playwright(name, project) {
  const report = join(reports, `${project}.json`);
  const args = ['test', `--project=${project}`, '--reporter=list,json'];
  return { name, tool: '@playwright/test/cli.js', args, report, counts: playwrightCounts };
}

/** Each uses all cores by itself, so they run one after the other. */
const RUNNERS = [
  vitest('Tests in Node', 'node'),
  vitest('Tests in the browser', 'browser'),
  playwright('Flows on the built site', 'together'),
  playwright('Flows that measure time', 'alone'),
  playwright('Crashes, full stores and races', 'trust'),
];

/**
 * @param {Check} check
 * @param {{ keep: boolean, report?: string }} options
 */
async function run({ tool, args }, { keep, report }) {
  const startedAt = performance.now();
  const colours = keep && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const file = report === undefined ? {} : { PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const command = [join(root, 'node_modules', tool), ...args];
  const env = { ...process.env, ...colours, ...file };
  const ended = await runTool(command, { cwd: root, env, keep });
  return { ...ended, seconds: (performance.now() - startedAt) / 1000 };
}

/** @type {Counts[]} */
const outcomes = [];

/**
 * @param {string} name
 * @param {Counts} counts
 * @param {number} seconds
 */
function tell(name, counts, seconds) {
  outcomes.push(counts);
  const { passed, failed, skipped = 0 } = counts;
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`${name}: ${passed} passed, ${failed} failed${left} (${seconds.toFixed(1)} s)`);
}

/** @param {Runner} runner */
async function runRunner(runner) {
  const { status, seconds } = await run(runner, { keep: false, report: runner.report });
  const report = existsSync(runner.report)
    ? runner.counts(JSON.parse(readFileSync(runner.report, 'utf8')))
    : undefined;
  tell(runner.name, judged(report, status), seconds);
}

installModules(root);
const browser = await findBrowser(root);
if (browser === undefined) console.error(NO_BROWSER);
else if (browser !== '') process.env['BROWSER_PATH'] = browser;
// Nothing may look at the build or the report of an earlier run.
for (const folder of [reports, join(root, 'dist')])
  rmSync(folder, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const jobs = CHECKS.map((check) => async () => ({ check, ...(await run(check, { keep: true })) }));
await sideBySide(jobs, availableParallelism(), ({ check, status, output, seconds }) => {
  process.stdout.write(output);
  const failed = status === 0 ? 0 : 1;
  tell(check.name, { passed: 1 - failed, failed }, seconds);
});
for (const runner of RUNNERS) await runRunner(runner);

const sum = (/** @type {'passed' | 'failed'} */ key) =>
  outcomes.reduce((total, counts) => total + counts[key], 0);
process.exitCode = sum('failed') === 0 ? 0 : 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
