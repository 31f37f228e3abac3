import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { META_POLICY } from '../../scripts/hosting/content-security-policy.js';
import { serveSite } from '../../scripts/hosting/serve-site.js';
import { portOf } from './pages/port-of.ts';

const SUB_PATH = '/tools/paydown/';
const DIST = resolve(import.meta.dirname, '../../dist');

/** A host as poor as GitHub Pages: a path below the root, and no header of ours. */
async function withPoorHost(
  run: (address: string, stop: () => void) => Promise<void>,
  folder = DIST,
) {
  const server = await serveSite({ folder, port: 0, base: SUB_PATH, headers: {} });
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  try {
    await run(`http://localhost:${portOf(server)}${SUB_PATH}`, stop);
  } finally {
    stop();
  }
}

const refusals = (page: Page, act: () => void) =>
  page.evaluate(`(async () => {
    const seen = new Set();
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.add(event.effectiveDirective + ' ' + event.blockedURI));
    await (${String(act)})();
    await new Promise((done) => setTimeout(done, 300));
    return [...seen];
  })()`);

/** Addresses in all caches, once the service worker is active. */
const storedFiles = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const names = await caches.keys();
    const addresses = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return addresses.flat();
  });

test('the site opens below a path and without headers, and again when its host is gone', async ({
  page,
  context,
}) => {
  await withPoorHost(async (address, stop) => {
    await page.goto(address);
    await expect(page.locator('#static-notice')).toHaveCount(0);
    await expect.poll(() => storedFiles(page)).toContain(address);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    stop();
    await page.reload();
    await expect(page.locator('#static-notice')).toHaveCount(0);
    const second = await context.newPage();
    await second.goto(`${address}?from=link#/settings`);
    await expect(second.locator('#static-notice')).toHaveCount(0);
  });
});

test('stored scripts carry the policy that their host does not send', async ({ page }) => {
  await withPoorHost(async (address) => {
    await page.goto(address);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.reload();
    const policy = await page.evaluate(async () => {
      const script = document.querySelector<HTMLScriptElement>('script[src]');
      return (await fetch(script?.src ?? '')).headers.get('Content-Security-Policy');
    });
    expect(policy).toContain(META_POLICY);
  });
});

/** Registers the service worker of the page again and waits until its installation ends. */
const installation = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('sw.js');
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    while (worker?.state === 'installing') await new Promise((done) => setTimeout(done, 50));
    return worker?.state;
  });

test('a file that was changed on its host is not stored', async ({ page, browser }) => {
  const folder = await mkdtemp(join(tmpdir(), 'paydown-changed-'));
  try {
    await cp(DIST, folder, { recursive: true });
    await withPoorHost(async (address) => {
      await page.goto(address);
      expect(['installed', 'activating', 'activated']).toContain(await installation(page));
    }, folder);
    await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await withPoorHost(async (address) => {
      const newcomer = await browser.newPage();
      await newcomer.goto(address);
      expect(await installation(newcomer)).toBe('redundant');
      await newcomer.close();
    }, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a stray request to another host is refused and seen', async ({ page }) => {
  const left: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'localhost') left.push(request.url());
  });
  page.on('response', (response) => {
    if (new URL(response.url()).hostname !== 'localhost') left.push(`answered ${response.url()}`);
  });
  await page.goto('/');
  const seen = await refusals(page, () => {
    void fetch('https://stray.test/').catch(() => undefined);
    new Image().src = 'https://image.test/a.png';
  });
  expect(seen).toEqual(
    expect.arrayContaining(['connect-src https://stray.test/', 'img-src https://image.test/a.png']),
  );
  expect(left.filter((url) => url.startsWith('answered'))).toEqual([]);
});

test('text becomes neither markup nor code', async ({ page }) => {
  await page.goto('/');
  const attempts = await page.evaluate(() => {
    const outcome = (act: () => unknown) => {
      try {
        act();
        return 'done';
      } catch (refusal) {
        return refusal instanceof Error ? refusal.name : 'refused';
      }
    };
    return [
      outcome(() => (document.createElement('p').innerHTML = '<b>x</b>')),
      outcome(() => new Worker('https://stray.test/worker.js')),
      outcome(() => setTimeout('document.title = "ran"')),
    ];
  });
  expect(attempts).toEqual(['TypeError', 'TypeError', 'TypeError']);
});
