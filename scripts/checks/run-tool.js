import { spawn } from 'node:child_process';

/**
 * Runs a program of Node and answers its exit code, and what it printed when that was to be kept
 * instead of shown. A program that cannot start, or is killed, has exit code 1.
 * @param {readonly string[]} command
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, keep: boolean }} options
 * @returns {Promise<{ status: number, output: string }>}
 */
export function runTool(command, { cwd, env, keep }) {
  return new Promise((resolve) => {
    const tool = spawn(process.execPath, [...command], {
      cwd,
      env,
      stdio: ['ignore', keep ? 'pipe' : 'inherit', keep ? 'pipe' : 'inherit'],
    });
    /** @type {Buffer[]} */
    const pieces = [];
    for (const stream of [tool.stdout, tool.stderr]) {
      stream?.on('data', (/** @type {Buffer} */ piece) => pieces.push(piece));
    }
    tool.once('error', ({ message }) => resolve({ status: 1, output: `${message}\n` }));
    tool.once('close', (code) =>
      resolve({ status: code ?? 1, output: Buffer.concat(pieces).toString() }),
    );
  });
}
