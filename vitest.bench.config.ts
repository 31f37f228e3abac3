import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const executablePath = process.env['BROWSER_PATH'];
const launchOptions = executablePath ? { executablePath } : {};
const HALF_AN_HOUR_MS = 1_800_000;

/** Benches: `*.bench.ts` in Node, `*.browser.bench.ts` in a browser, one file at a time. */
export default defineConfig({
  test: {
    testTimeout: HALF_AN_HOUR_MS,
    hookTimeout: HALF_AN_HOUR_MS,
    fileParallelism: false,
    reporters: ['verbose'],
    passWithNoTests: true,
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
        optimizeDeps: { exclude: ['@duckdb/duckdb-wasm', 'parquet-wasm'] },
        test: {
          name: 'bench-browser',
          include: ['tests/bench/**/*.browser.bench.ts'],
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
