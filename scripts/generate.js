import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';

const root = resolve(import.meta.dirname, '..');
const check = process.argv.includes('--check');

/** Generated files, each with the module and function that make its text. */
const GENERATED = [
  { path: 'docs/errors.md', source: 'scripts/errors-page.ts', make: 'errorsPage' },
  {
    path: 'docs/schemas/paydown-report-1.schema.json',
    source: 'scripts/report-schema.ts',
    make: 'reportSchemaText',
  },
];

/** @param {(typeof GENERATED)[number]} file */
async function makeText({ source, make }) {
  const { module } = await runnerImport(join(root, source), { root, configFile: false });
  const text = /** @type {Record<string, () => string>} */ (module)[make]?.();
  if (text === undefined) throw new Error(`${source} exports no ${make}`);
  return text;
}

let stale = 0;
for (const file of GENERATED) {
  const path = join(root, file.path);
  const text = await makeText(file);
  const written = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (written === text) continue;
  if (check) {
    stale += 1;
    console.error(`${file.path} differs from ${file.source}: run \`npm run generate\``);
  } else {
    writeFileSync(path, text);
    console.log(`Wrote ${file.path}`);
  }
}
process.exitCode = stale === 0 ? 0 : 1;
