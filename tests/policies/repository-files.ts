import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

export const REPOSITORY = resolve(import.meta.dirname, '../..');

const LEFT_OUT = /^(node_modules|\.git|\.cache|dist|release|test-results|playwright-report)$/;
const TEXT =
  /\.(ts|js|svelte|html|css|json|md|svg|py|sql|webmanifest|txt)$|(^|\/)(LICENSE|run|\.\w+)$/;

export interface RepositoryFile {
  readonly path: string;
  readonly text: string;
}

/** Text files under the folders (or at the paths) named, all of the repository when none is. */
export function repositoryFiles(...roots: readonly string[]): readonly RepositoryFile[] {
  const files: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !LEFT_OUT.test(entry.name)) walk(path);
      else if (entry.isFile()) files.push(relative(REPOSITORY, path).split(sep).join('/'));
    }
  };
  walk(REPOSITORY);
  return files
    .filter((path) => TEXT.test(path) && !path.startsWith('public/ext/'))
    .filter((path) => roots.length === 0 || roots.some((root) => `${path}/`.startsWith(`${root}/`)))
    .map((path) => ({ path, text: readFileSync(join(REPOSITORY, path), 'utf8') }));
}
