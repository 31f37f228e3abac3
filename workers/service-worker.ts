/// <reference lib="webworker" />
import type {
  ServiceWorkerMessage,
  ServiceWorkerRequest,
} from '../src/engine/contracts/service-worker-messages.ts';

/** A file of the site and the digest its bytes must have. */
type SiteFile = readonly [path: string, integrity: string];

// Written in by the build: see scripts/build/service-worker-plugin.ts.
declare const SITE_VERSION: string;
declare const SITE_POLICY: string;
declare const PRECACHED_FILES: readonly SiteFile[];
declare const LARGE_FILES: readonly SiteFile[];
declare const self: ServiceWorkerGlobalScope;

// Caches belong to the whole origin, which may hold another copy of the site under another path.
const SCOPE = new URL(self.registration.scope).pathname;
const SITE_CACHES = `paydown-site ${SCOPE} `;
const PRECACHE = SITE_CACHES + SITE_VERSION;
const LARGE_CACHE = `paydown-large-files ${SCOPE}`;
const PAGE = 'index.html';

// Hosts differ in whether they redirect index.html to its folder, so the folder is asked for.
const addressOf = (path: string) =>
  new URL(path === PAGE ? './' : path, self.registration.scope).href;
const precached = new Map(PRECACHED_FILES.map(([path, hash]) => [addressOf(path), hash]));
const large = new Map(LARGE_FILES.map(([path, hash]) => [addressOf(path), hash]));

/** The file as built, or a rejection: bytes with another digest never enter a cache. */
async function fetchBuilt(address: string, integrity: string): Promise<Response> {
  const response = await fetch(new Request(address, { integrity, cache: 'no-cache' }));
  if (response.status !== 200 || response.type !== 'basic') {
    throw new TypeError(`${address} answered ${response.status}`);
  }
  return withPolicy(response);
}

/** Hosts without headers leave workers without a policy; what we serve from a cache has it. */
function withPolicy(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set('Content-Security-Policy', SITE_POLICY);
  return new Response(response.body, { status: 200, headers });
}

async function install(): Promise<void> {
  const cache = await caches.open(PRECACHE);
  const store = async ([address, integrity]: readonly [string, string]) =>
    cache.put(address, await fetchBuilt(address, integrity));
  await Promise.all([...precached].map(store));
}

async function activate(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(SITE_CACHES) && name !== PRECACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  const cache = await caches.open(LARGE_CACHE);
  const kept = await cache.keys();
  await Promise.all(kept.filter(({ url }) => !large.has(url)).map((file) => cache.delete(file)));
  await self.clients.claim();
}

async function tell(message: ServiceWorkerMessage): Promise<void> {
  for (const client of await self.clients.matchAll({ type: 'window' })) client.postMessage(message);
}

/** Fetches the large files that are not there yet, one after the other. */
async function storeLargeFiles(): Promise<void> {
  const cache = await caches.open(LARGE_CACHE);
  let done = 0;
  for (const [address, integrity] of large) {
    await tell({ type: 'large-files', done, total: large.size });
    if ((await cache.match(address)) === undefined) {
      await cache.put(address, await fetchBuilt(address, integrity));
    }
    done += 1;
  }
  await tell({ type: 'large-files', done, total: large.size });
}

async function answer(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const address = request.mode === 'navigate' ? addressOf(PAGE) : origin + pathname;
  const integrity = large.get(address);
  if (integrity === undefined) {
    const cache = await caches.open(PRECACHE);
    return (await cache.match(address)) ?? fetch(request);
  }
  const cache = await caches.open(LARGE_CACHE);
  const stored = await cache.match(address);
  if (stored !== undefined) return stored;
  const response = await fetchBuilt(address, integrity);
  await cache.put(address, response.clone());
  return response;
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const known =
    request.mode === 'navigate' || precached.has(origin + pathname) || large.has(origin + pathname);
  if (request.method === 'GET' && known) event.respondWith(answer(request));
});

self.addEventListener('message', (event) => {
  const message: ServiceWorkerRequest = event.data;
  if (message.type === 'take-over') void self.skipWaiting();
  else event.waitUntil(storeLargeFiles().catch(() => tell({ type: 'large-files-failed' })));
});
