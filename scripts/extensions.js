import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const HOST = 'https://extensions.duckdb.org';
const SIZE_LIMIT_BYTES = 50_000_000;

/** The signed extension of exactly the engine in package-lock.json, by its published digest. */
const EXTENSION = {
  path: 'v1.4.3/wasm_eh/parquet.duckdb_extension.wasm',
  sha256: '22765c8f7dc741cda2b571a66ac7bb355295d7d69a6c37e5315b265672984f55',
};

/** @param {string} address */
async function download(address) {
  const response = await fetch(address).catch((cause) => {
    throw new Error(`${address} could not be reached`, { cause });
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.byteLength > SIZE_LIMIT_BYTES) throw new Error(`${address} is larger than expected`);
  return bytes;
}

/**
 * @param {string} host
 * @param {string} folder
 */
async function install(host, folder) {
  const bytes = await download(new URL(EXTENSION.path, `${host}/`).href);
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== EXTENSION.sha256) {
    throw new Error(`The file has SHA-256 ${digest}, expected ${EXTENSION.sha256}`);
  }
  const file = join(folder, 'ext', EXTENSION.path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, bytes);
  renameSync(`${file}.part`, file);
  return file;
}

const { values } = parseArgs({
  options: {
    host: { type: 'string', default: HOST },
    folder: { type: 'string', default: resolve(import.meta.dirname, '../public') },
  },
});
try {
  const file = await install(values.host, resolve(values.folder));
  console.log(`Wrote ${file}. The next build serves it, and Parquet files are scanned in place.`);
} catch (failure) {
  console.error(`${failure instanceof Error ? failure.message : failure}. Nothing was changed.`);
  process.exitCode = 1;
}
