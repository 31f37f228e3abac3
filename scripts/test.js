import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { judged, playwrightCounts, vitestCounts } from './checks/outcome.js';
import { findBrowser, NO_BROWSER } from './setup/find-browser.js';
import { installModules } from './setup/install-modules.js';

/**
 * @typedef {{ name: string, tool: string, args: readonly string[] }} Check
 * @typedef {Check & { report: string, counts: (report: any) => import('./checks/outcome.js').Counts }} Runner
 */

const root = resolve(import.meta.dirname, '..');
const reports = join(root, '.cache', 'test-reports');

/** @type {readonly Check[]} */
const CHECKS = [
  { name: 'Format', tool: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level=warn', '.'] },
  { name: 'Lint', tool: 'eslint/bin/eslint.js', args: ['--max-warnings=0', '.'] },
  { name: 'Types', tool: 'svelte-check/bin/svelte-check', args: ['--fail-on-warnings'] },
  { name: 'Generated files', tool: '../scripts/generate.js', args: ['--check'] },
  { name: 'Build', tool: 'vite/bin/vite.js', args: ['build', '--logLevel=warn'] },
];

const vitestArgs = (/** @type {string} */ project) => {
  const file = join(reports, `${project}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  return ['run', `--project=${project}`, ...reporters];
};

/** @type {readonly Runner[]} */
const RUNNERS = [
  ...['node', 'browser'].map((project) => ({
    name: project === 'node' ? 'Tests in Node' : 'Tests in the browser',
    tool: 'vitest/vitest.mjs',
    args: vitestArgs(project),
    report: join(reports, `${project}.json`),
    counts: vitestCounts,
  })),
  {
    name: 'Flows on the built site',
    tool: '@playwright/test/cli.js',
    args: ['test', '--reporter=list,json'],
    report: join(reports, 'app.json'),
    counts: playwrightCounts,
  },
];

/** @param {Check} check */
function run({ tool, args }) {
  const file = join(root, 'node_modules', tool);
  const ended = spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'app.json') },
  });
  return ended.status ?? 1;
}

/**
 * @param {string} name
 * @param {import('./checks/outcome.js').Counts} counts
 * @param {number} startedAt
 */
function say(name, { passed, failed, skipped = 0 }, startedAt) {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`${name}: ${passed} passed, ${failed} failed${left} (${seconds} s)`);
}

/** @param {Check} check */
function runCheck(check) {
  const startedAt = Date.now();
  const failed = run(check) === 0 ? 0 : 1;
  const counts = { passed: 1 - failed, failed };
  say(check.name, counts, startedAt);
  return counts;
}

/** @param {Runner} runner */
function runRunner(runner) {
  const startedAt = Date.now();
  const status = run(runner);
  const report = existsSync(runner.report)
    ? runner.counts(JSON.parse(readFileSync(runner.report, 'utf8')))
    : undefined;
  const counts = judged(report, status);
  say(runner.name, counts, startedAt);
  return counts;
}

installModules(root);
const browser = await findBrowser(root);
if (browser === undefined) console.error(NO_BROWSER);
else if (browser !== '') process.env['BROWSER_PATH'] = browser;
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const outcomes = [...CHECKS.map(runCheck), ...RUNNERS.map(runRunner)];
const sum = (/** @type {'passed' | 'failed'} */ key) =>
  outcomes.reduce((total, counts) => total + counts[key], 0);
process.exitCode = sum('failed') === 0 ? 0 : 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
