import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { serveSite } from './hosting/serve-site.js';
import { installModules } from './setup/install-modules.js';
import { portInUse, readPort } from './setup/read-port.js';

const root = resolve(import.meta.dirname, '..');
const port = readPort();

/** @param {string} address */
function openInBrowser(address) {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  if (command === undefined) return;
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => {});
  opener.unref();
}

if (await portInUse(port)) {
  console.error(
    `Port ${port} is taken, perhaps by another Paydown. Your workspace belongs to this address, so another port would open an empty one. Close the other program, or choose a port on purpose: PORT=4174 npm start`,
  );
  process.exit(1);
}

installModules(root);
const { build } = await import('vite');
console.log('Building');
await build({ root, logLevel: 'warn' });
await serveSite({ folder: join(root, 'dist'), port });

const address = `http://localhost:${port}/`;
console.log(`Paydown is ready at ${address} (Ctrl+C stops it)`);
const mayOpen = process.stdout.isTTY && process.env['CI'] === undefined;
if (mayOpen && !process.argv.includes('--no-open')) openInBrowser(address);
