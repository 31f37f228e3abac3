import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
}

interface Manifest {
  readonly name: string;
  readonly author?: string | { readonly name: string };
  readonly licenses?: readonly { readonly type: string }[];
}

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;
const RULE = '-'.repeat(80);

function licenceTexts(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name) && !name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
}

/** The words of the MIT licence, for packages that state it without enclosing it. */
function mitText(holder: string): string {
  return [
    `Copyright (c) ${holder}`,
    'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:',
    'The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.',
    'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.',
  ].join('\n\n');
}

function packageNotice(root: string, path: string, locked: LockedPackage): string {
  const folder = join(root, path);
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const licence = locked.license ?? manifest.licenses?.[0]?.type ?? 'not stated';
  const texts = licenceTexts(folder);
  if (texts.length === 0 && licence === 'Apache-2.0') {
    // Our own licence is the same text.
    texts.push(readFileSync(join(root, 'LICENSE'), 'utf8').trim());
  } else if (texts.length === 0) {
    if (licence !== 'MIT') throw new Error(`${manifest.name} carries no text of ${licence}`);
    const { author } = manifest;
    const holder = typeof author === 'object' ? author.name : author;
    texts.push(mitText(holder ?? `the authors of ${manifest.name}`));
  }
  return [
    RULE,
    `${manifest.name} ${locked.version ?? ''}`,
    `Licence: ${licence}`,
    '',
    ...texts,
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
