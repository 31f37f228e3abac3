import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { installModules } from './setup/install-modules.js';

const HOUR_MS = 3_600_000;
const root = resolve(import.meta.dirname, '..');

installModules(root);
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const args = [
  vitest,
  'run',
  '--project=node',
  `--testTimeout=${HOUR_MS}`,
  ...process.argv.slice(2),
];
const ended = spawnSync(process.execPath, args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PAYDOWN_LONG: '1' },
});
process.exitCode = ended.status ?? 1;
