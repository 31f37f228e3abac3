import { spawnSync } from 'node:child_process';

/**
 * Runs npm and returns its exit code. The npm that started us is run by Node itself, because
 * Windows does not spawn `npm` without a shell.
 * @param {string} root
 * @param {readonly string[]} args
 */
export function runNpm(root, args) {
  const npm = process.env['npm_execpath'];
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] };
  const ended =
    npm !== undefined && /npm-cli\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', [...args], { ...options, shell: true });
  return ended.status ?? 1;
}
