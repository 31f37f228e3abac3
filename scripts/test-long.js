import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { findBrowser, NO_BROWSER } from './setup/find-browser.js';
import { installModules } from './setup/install-modules.js';

const HOUR_MS = 3_600_000;
const root = resolve(import.meta.dirname, '..');

installModules(root);
const browser = await findBrowser(root);
if (browser === undefined) console.error(NO_BROWSER);
const env = {
  ...process.env,
  PAYDOWN_LONG: '1',
  ...(browser === undefined || browser === '' ? {} : { BROWSER_PATH: browser }),
};

/**
 * @param {string} tool
 * @param {readonly string[]} args
 */
function run(tool, args) {
  const command = [join(root, 'node_modules', tool), ...args];
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env }).status ?? 1;
}

const chosen = process.argv.slice(2);
const properties = ['run', '--project=node', `--testTimeout=${HOUR_MS}`, ...chosen];
let status = run('vitest/vitest.mjs', properties);
// Arguments choose tests of Vitest; the crashes and races of the browser belong to the whole run.
if (chosen.length === 0) {
  status ||= run('vite/bin/vite.js', ['build', '--logLevel=warn']);
  status ||= run('@playwright/test/cli.js', ['test', '--project=trust']);
}
process.exitCode = status;
