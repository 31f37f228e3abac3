import { svelte } from '@sveltejs/vite-plugin-svelte';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './scripts/build/content-security-policy-plugin.ts';
import { serviceWorker } from './scripts/build/service-worker-plugin.ts';
import { writeThirdPartyNotices } from './scripts/build/third-party-notices.ts';

const leftOut = join(import.meta.dirname, 'scripts/build/left-out.ts');

/** How long plugins took says nothing to somebody who starts the app. */
const checks = { pluginTimings: false };

export default defineConfig({
  base: './',
  resolve: {
    alias: { canvg: leftOut, dompurify: leftOut, 'fast-png': leftOut, html2canvas: leftOut },
  },
  define: {
    __PARQUET_EXTENSION__: existsSync(
      join(import.meta.dirname, 'public/ext/v1.4.3/wasm_eh/parquet.duckdb_extension.wasm'),
    ),
  },
  plugins: [
    svelte(),
    contentSecurityPolicy(),
    writeThirdPartyNotices(),
    serviceWorker({ entry: 'workers/service-worker.ts' }),
  ],
  build: {
    target: 'es2022',
    // A data: address would need a wider policy, and could not be cached by name.
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    // The engine and the charts are lazy chunks, and the engine's binary is what it is.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { checks },
  },
  worker: { format: 'es', rolldownOptions: { checks } },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm', 'parquet-wasm'] },
});
