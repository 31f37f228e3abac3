import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
}

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;
const RULE = '-'.repeat(80);

function licenceTexts(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name) && !name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
}

function packageNotice(root: string, path: string, locked: LockedPackage): string {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const texts = licenceTexts(join(root, path));
  return [
    RULE,
    `${name} ${locked.version ?? ''}`,
    `Licence: ${locked.license ?? 'see below'}`,
    '',
    ...(texts.length > 0 ? texts : ['(The package carries no licence text of its own.)']),
  ].join('\n');
}

/** Licences of every package the site may contain (all production packages) and of its fonts. */
export function thirdPartyNotices(root: string): string {
  const lock: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  const packages = Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true && existsSync(join(root, path)))
    .map(([path, locked]) => packageNotice(root, path, locked));
  const fonts = join(root, 'src/ui/fonts');
  const fontNotices = existsSync(fonts) ? licenceTexts(fonts) : [];
  return [
    'Paydown contains or may contain the following works of others.',
    ...packages,
    ...fontNotices.map((text) => `${RULE}\nFonts\n\n${text}`),
    '',
  ].join('\n\n');
}

/** Writes third-party-notices.txt into the built site. */
export function writeThirdPartyNotices(): Plugin {
  let root = '';
  let folder = '';
  return {
    name: 'paydown:third-party-notices',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      folder = join(config.root, config.build.outDir);
    },
    writeBundle() {
      writeFileSync(join(folder, 'third-party-notices.txt'), thirdPartyNotices(root));
    },
  };
}
