import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const DOWNLOAD_LIMIT_MS = 300_000;

const programs = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)']].filter(
  (folder) => folder !== undefined,
);

/** @type {Readonly<Record<string, readonly string[]>>} */
const SYSTEM_BROWSERS = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
  ],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: programs.flatMap((folder) => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};

function systemBrowser() {
  return (SYSTEM_BROWSERS[process.platform] ?? []).find((path) => existsSync(path));
}

async function playwrightBrowser() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** @param {string} root */
async function download(root) {
  console.log('Downloading a browser for the tests');
  const cli = join(root, 'node_modules/playwright/cli.js');
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium-headless-shell'], {
    stdio: 'ignore',
    timeout: DOWNLOAD_LIMIT_MS,
  });
  // The headless shell is what the library starts by itself when no path is given.
  return status === 0 ? '' : undefined;
}

function installFromDistribution() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return undefined;
  }
  console.log('Installing the Chromium of the distribution for the tests');
  const options = /** @type {const} */ ({
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  return systemBrowser();
}

/**
 * The path of a Chromium for the tests: the user's choice, Playwright's own, one on the system,
 * a download, the distribution's package, in this order. Empty means Playwright's default;
 * undefined that there is none.
 * @param {string} root
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser(root) {
  const chosen = process.env['BROWSER_PATH'];
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  return (
    (await playwrightBrowser()) ??
    systemBrowser() ??
    (await download(root)) ??
    installFromDistribution()
  );
}

export const NO_BROWSER = [
  'The tests need a Chromium, and none could be found or installed. One of these helps:',
  '  node node_modules/playwright/cli.js install chromium-headless-shell',
  '  install Chrome or Chromium by the means of your system',
  '  BROWSER_PATH=/path/to/chrome npm test',
].join('\n');
