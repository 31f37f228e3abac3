import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { findBrowser, NO_BROWSER } from './setup/find-browser.js';
import { installModules } from './setup/install-modules.js';

const root = resolve(import.meta.dirname, '..');

installModules(root);
const browser = await findBrowser(root);
if (browser === undefined) {
  console.error(NO_BROWSER);
  process.exit(1);
}
if (browser !== '') process.env['BROWSER_PATH'] = browser;
const { build } = await import('vite');
await build({ root, logLevel: 'warn' });

const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const config = join(root, 'vitest.bench.config.ts');
const args = [vitest, 'run', `--config=${config}`, ...process.argv.slice(2)];
const ended = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
process.exitCode = ended.status ?? 1;
