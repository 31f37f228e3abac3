import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const script = resolve(import.meta.dirname, '../../scripts/extensions.js');
const PATH = '/v1.4.3/wasm_eh/parquet.duckdb_extension.wasm';

let folder: string;
let server: Server;
let host: string;
const asked: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paydown-extensions-'));
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('not the signed extension');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  host = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const run = (from: string) =>
  promisify(execFile)(process.execPath, [script, '--host', from, '--folder', folder]);

test('refuses a file with another digest and writes nothing', async () => {
  await expect(run(host)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /has SHA-256 [0-9a-f]{64}, expected 22765c8f.*Nothing was changed/,
    ),
  });
  expect(asked).toEqual([PATH]);
  expect(existsSync(join(folder, 'ext'))).toBe(false);
});

test('says when the host cannot be reached', async () => {
  await expect(run('http://127.0.0.1:9')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('could not be reached. Nothing was changed'),
  });
});
