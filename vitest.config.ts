import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const executablePath = process.env['BROWSER_PATH'];
const launchOptions = executablePath ? { executablePath } : {};

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [
            'tests/app/**',
            'tests/bench/**',
            'tests/**/*.browser.test.ts',
            '**/node_modules/**',
          ],
        },
      },
      {
        extends: true,
        plugins: [svelte()],
        optimizeDeps: { exclude: ['@duckdb/duckdb-wasm', 'parquet-wasm'] },
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
