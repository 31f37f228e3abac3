import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { expect, test } from 'vitest';
import { writeResults } from './bench-commands.ts';
import { median } from './bench-row.ts';

const root = resolve(import.meta.dirname, '../..');
const PORT = 4184;
const ADDRESS = `http://localhost:${PORT}/`;
const RUNS = 5;

test('first load from the local server', async () => {
  const server = spawn(
    process.execPath,
    [join(root, 'scripts/hosting/serve-built-site.js'), String(PORT)],
    { cwd: root, stdio: 'ignore' },
  );
  const executablePath = process.env['BROWSER_PATH'];
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    await answering();
    const paints: number[] = [];
    let loaded: string[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const page = await context.newPage();
      loaded = [];
      page.on('response', (response) => loaded.push(new URL(response.url()).pathname));
      await page.goto(ADDRESS);
      await page.getByRole('heading').first().waitFor();
      paints.push(await page.evaluate(firstContentfulPaint));
      await context.close();
    }
    const bytes = loaded.reduce((sum, path) => sum + gzippedBytes(path), 0);
    expect(loaded.length).toBeGreaterThan(1);
    writeResults('first-load', [
      {
        id: 'first-paint',
        work: 'First contentful paint, empty browser, local server',
        rows: 0,
        oursMs: median(paints),
        nativeMs: null,
        ratio: null,
        limit: '1000 ms',
        runs: RUNS,
      },
      {
        id: 'first-load-bytes',
        work: 'Everything the first screen asks for, gzip',
        rows: 0,
        oursMs: null,
        nativeMs: null,
        ratio: null,
        limit: '150 kB without engine and charts',
        runs: 1,
        value: { amount: bytes, unit: 'bytes' },
      },
    ]);
  } finally {
    await browser.close();
    server.kill();
  }
});

function firstContentfulPaint(): number {
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
}

function gzippedBytes(path: string): number {
  const file = join(root, 'dist', path === '/' ? 'index.html' : decodeURIComponent(path));
  return gzipSync(readFileSync(file)).length;
}

async function answering(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answered = await fetch(ADDRESS).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`no answer from ${ADDRESS}`);
}
