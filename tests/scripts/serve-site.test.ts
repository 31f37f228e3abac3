import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HEADER_POLICY } from '../../scripts/hosting/content-security-policy.js';
import { serveSite } from '../../scripts/hosting/serve-site.js';

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paydown-site-'));
  await mkdir(join(folder, 'site/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site/index.html'), '<p>Page</p>');
  await writeFile(join(folder, 'site/assets/engine-1a2b.wasm'), 'wasm');
  server = await serveSite({ folder: join(folder, 'site'), port: 0, base: '/sub/' });
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** Sends the path as it is, where `fetch` would resolve its dots. */
function get(path: string, options: object = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, ...options }, (response) => {
      response.resume();
      resolve(response);
    });
    sent.once('error', reject).end();
  });
}

test('serves the page under its base path with the headers of a careful host', async () => {
  const { statusCode, headers } = await get('/sub/');
  expect(statusCode).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['content-security-policy']).toBe(HEADER_POLICY);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cache-control']).toBe('no-cache');
});

test('serves hashed files for ever, and WebAssembly by its type', async () => {
  const { headers } = await get('/sub/assets/engine-1a2b.wasm');
  expect(headers['content-type']).toBe('application/wasm');
  expect(headers['cache-control']).toContain('immutable');
  expect(headers['content-security-policy']).toBe(HEADER_POLICY);
});

test('answers 304 when the file is unchanged', async () => {
  const { headers } = await get('/sub/');
  const again = await get('/sub/', { headers: { 'If-None-Match': headers.etag } });
  expect(again.statusCode).toBe(304);
});

test.each([
  '/sub/../secret.txt',
  '/sub/..%2fsecret.txt',
  '/sub/%2e%2e/secret.txt',
  '/sub/assets/..%5c..%5c..%5csecret.txt',
  '/sub//etc/passwd',
  '/sub/%00',
  '/sub/%zz',
  '/other/',
  '/sub/missing.js',
])('does not serve %s', async (path) => {
  const { statusCode } = await get(path);
  expect([400, 404]).toContain(statusCode);
});

test('accepts no other method', async () => {
  expect((await get('/sub/', { method: 'POST' })).statusCode).toBe(405);
});

test('refuses a port that is taken instead of moving on', async () => {
  const second = serveSite({ folder, port });
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
