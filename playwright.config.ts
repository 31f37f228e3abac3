import { defineConfig } from '@playwright/test';
import { availableParallelism } from 'node:os';

const executablePath = process.env['BROWSER_PATH'];
const PORT = 4182;

/**
 * Whole flows on the built site, served as a public host would. A flow tagged `@alone` measures time:
 * `npm test` runs those after the others, one at a time, and last what breaks browsers on purpose.
 */
export default defineConfig({
  testDir: 'tests/app',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: Math.min(2, availableParallelism()),
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${PORT}/`,
    browserName: 'chromium',
    launchOptions: executablePath ? { executablePath } : {},
    screenshot: 'only-on-failure',
    actionTimeout: 30_000,
  },
  projects: [
    { name: 'together', grepInvert: /@alone/, testIgnore: '**/trust/**' },
    { name: 'alone', grep: /@alone/, testIgnore: '**/trust/**', workers: 1 },
    { name: 'trust', testMatch: '**/trust/*.spec.ts' },
  ],
  webServer: {
    command: `node scripts/hosting/serve-built-site.js ${PORT}`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
});
