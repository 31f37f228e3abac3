import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './run-npm.js';

/**
 * Makes node_modules hold what package-lock.json says. A stamp with the lockfile's hash makes the
 * next start free; a changed lockfile or a missing folder installs again.
 * @param {string} root
 */
export function installModules(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = join(root, 'node_modules', '.paydown-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages (about a minute the first time)');
  const status = runNpm(root, ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (status !== 0) {
    console.error('Packages could not be installed: see what npm says above.');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
