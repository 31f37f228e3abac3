import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const executablePath = process.env['BROWSER_PATH'];
const launchOptions = executablePath ? { executablePath } : {};

export default defineConfig({
  test: {
    // Vitest leaves a core to its own process, which has little to do while tests run.
    maxWorkers: availableParallelism(),
    // Several test files share two cores with a starting browser.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        plugins: [svelte()],
        test: {
          name: 'node',
          environment: 'node',
          // The report reads style sheets as text; they would be empty otherwise.
          css: true,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/bench/**', 'tests/**/*.browser.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [svelte()],
        worker: { format: 'es' },
        optimizeDeps: {
          // The engines load their binaries beside their own files.
          exclude: ['@duckdb/duckdb-wasm', 'parquet-wasm'],
          // A package first met in the middle of a run would reload the page under the tests.
          include: [
            ...['apache-arrow', 'canonicalize', 'comlink', 'dexie', 'fast-check', 'ibantools'],
            ...['ipaddr.js', 'jspdf', 'valibot', 'vega', 'vega-interpreter', 'vega-lite'],
            ...['@zip.js/zip.js/lib/zip-core-reader.js', 'chardet', 'fflate', 'fzstd', 'pako'],
            ...['@noble/hashes/sha2.js', 'libphonenumber-js/min'],
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
