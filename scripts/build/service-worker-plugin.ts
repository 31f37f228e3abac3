import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build, type Plugin } from 'vite';
import { HEADER_POLICY } from '../hosting/content-security-policy.js';

/** A file of the site and the digest its bytes must have, as `sha256-…`. */
type SiteFile = readonly [path: string, integrity: string];

const OWN_NAME = 'sw.js';
const LARGE_FILE = /\.wasm$/;
const NOT_STORED =
  /^\.vite\/|\.map$|^third-party-notices\.txt$|\/sqlite3-(worker1|opfs-async-proxy)-/;

function siteFiles(folder: string): SiteFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== OWN_NAME && !NOT_STORED.test(path))
    .sort()
    .map((path) => {
      const digest = createHash('sha256').update(readFileSync(join(folder, path)));
      return [path, `sha256-${digest.digest('base64')}`];
    });
}

async function bundle(entry: string, constants: Readonly<Record<string, unknown>>) {
  const define = Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]);
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: Object.fromEntries(define),
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'serviceWorker', fileName: () => OWN_NAME },
    },
  });
  const [built] = Array.isArray(output) ? output : [output];
  if (built === undefined || !('output' in built)) throw new Error('No service worker was built');
  return built.output[0].code;
}

/**
 * Writes sw.js, which knows every file of the site with its digest. It reads the finished folder,
 * because the bundle's own list lacks the files of public/ and those other plugins write.
 */
export function serviceWorker({ entry }: { readonly entry: string }): Plugin {
  let root = '';
  let folder = '';
  return {
    name: 'paydown:service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root;
      folder = join(config.root, config.build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const files = siteFiles(folder);
        const version = createHash('sha256').update(JSON.stringify(files)).digest('hex');
        const code = await bundle(join(root, entry), {
          SITE_VERSION: version.slice(0, 16),
          SITE_POLICY: HEADER_POLICY,
          PRECACHED_FILES: files.filter(([path]) => !LARGE_FILE.test(path)),
          LARGE_FILES: files.filter(([path]) => LARGE_FILE.test(path)),
        });
        writeFileSync(join(folder, OWN_NAME), code);
      },
    },
  };
}
