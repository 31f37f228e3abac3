import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { caddyfile, nginxServer, staticHostHeaders } from './hosting/header-files.js';
import { installModules } from './setup/install-modules.js';

/** The earliest instant a zip can state, so that the same build gives the same bytes. */
const ZIP_DATE = new Date(1980, 0, 1);
const root = resolve(import.meta.dirname, '..');

/**
 * @param {string} folder
 * @returns {[path: string, bytes: Uint8Array][]}
 */
function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)]);
}

installModules(root);
const { build } = await import('vite');
const { strToU8, zipSync } = await import('fflate');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

await build({ root, logLevel: 'warn' });
/** @type {[string, Uint8Array][]} */
const files = [
  ...filesOf(join(root, 'dist')).filter(([path]) => !path.startsWith('.vite/')),
  ['_headers', strToU8(staticHostHeaders())],
  ['hosting/nginx.conf', strToU8(nginxServer())],
  ['hosting/Caddyfile', strToU8(caddyfile())],
  ['hosting/hosting.md', readFileSync(join(root, 'docs/hosting.md'))],
  ['LICENSE', readFileSync(join(root, 'LICENSE'))],
];
files.sort(([a], [b]) => (a < b ? -1 : 1));
const zip = zipSync(Object.fromEntries(files), { level: 9, mtime: ZIP_DATE });

mkdirSync(join(root, 'release'), { recursive: true });
const name = `paydown-${version}.zip`;
writeFileSync(join(root, 'release', name), zip);
const digest = createHash('sha256').update(zip).digest('hex');
writeFileSync(join(root, 'release', `${name}.sha256`), `${digest}  ${name}\n`);
console.log(`Wrote release/${name} (${zip.length} bytes, SHA-256 ${digest})`);
