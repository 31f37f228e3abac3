import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { nativeImport, nativeWork, prepareBench, saveBench } from './tests/bench/bench-commands.ts';

const executablePath = process.env['BROWSER_PATH'];
const launchOptions = executablePath ? { executablePath } : {};
const HALF_AN_HOUR_MS = 1_800_000;

/** Benches: `*.bench.ts` in Node, `*.browser.bench.ts` in a browser, one file at a time. */
export default defineConfig({
  // The engine's own source maps point outside its package.
  logLevel: 'error',
  test: {
    testTimeout: HALF_AN_HOUR_MS,
    hookTimeout: HALF_AN_HOUR_MS,
    fileParallelism: false,
    reporters: ['verbose'],
    projects: [
      {
        extends: true,
        test: {
          name: 'bench-node',
          environment: 'node',
          include: ['tests/bench/**/*.bench.ts'],
          exclude: ['tests/bench/**/*.browser.bench.ts'],
        },
      },
      {
        extends: true,
        plugins: [svelte()],
        worker: { format: 'es' },
        optimizeDeps: {
          exclude: ['@duckdb/duckdb-wasm', 'parquet-wasm'],
          // Imported lazily: found only in mid-run, they would reload the page.
          include: [
            'libphonenumber-js/min',
            'ibantools',
            'ipaddr.js',
            'hash-wasm',
            'canonicalize',
            'dexie',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            'valibot',
          ],
        },
        test: {
          name: 'bench-browser',
          include: ['tests/bench/**/*.browser.bench.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
            commands: { nativeImport, nativeWork, prepareBench, saveBench },
          },
        },
      },
    ],
  },
});
