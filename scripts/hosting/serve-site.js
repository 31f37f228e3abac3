import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { CONTENT_TYPES, IMMUTABLE, IMMUTABLE_FOLDER, REVALIDATE, SITE_HEADERS } from './headers.js';

/**
 * The file a request path means, or undefined when it lies outside the site.
 * @param {string} folder
 * @param {string} path
 */
function fileOf(folder, path) {
  const relative = normalize(decodeURIComponent(path));
  if (relative.includes('\0') || relative.split(sep).includes('..')) return undefined;
  return join(folder, relative.endsWith(sep) ? join(relative, 'index.html') : relative);
}

/** @param {string} file */
async function regularFile(file) {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true ? found : undefined;
}

/**
 * Answers one request as a careful public host would.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ folder: string, base: string, headers: Readonly<Record<string, string>> }} site
 */
async function answer(request, response, { folder, base, headers }) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const path = pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : undefined;
  const file = path === undefined ? undefined : fileOf(folder, path);
  const found = file === undefined ? undefined : await regularFile(file);
  if (path === undefined || file === undefined || found === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  const tag = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`;
  response.setHeader('ETag', tag);
  response.setHeader(
    'Cache-Control',
    path.startsWith(`/${IMMUTABLE_FOLDER}`) ? IMMUTABLE : REVALIDATE,
  );
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
  });
  if (request.method === 'HEAD') response.end();
  else pipeline(createReadStream(file), response, () => {});
}

/**
 * Serves a folder on loopback and resolves once it listens; rejects with EADDRINUSE when the
 * port is taken. `base` is the path the site hangs under, `headers` what every answer carries.
 * @param {{ folder: string, port: number, base?: string, headers?: Readonly<Record<string, string>> }} options
 * @returns {Promise<import('node:http').Server>}
 */
export function serveSite({ folder, port, base = '/', headers = SITE_HEADERS }) {
  const server = createServer((request, response) => {
    answer(request, response, { folder, base, headers }).catch(() => {
      if (!response.headersSent) response.writeHead(400);
      response.end();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
