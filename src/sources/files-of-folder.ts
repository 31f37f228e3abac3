import { isHiddenName } from '../vocabulary/is-hidden-name.ts';
import type { FoundFile } from './found-file.ts';
import { sourceError } from './source-error.ts';

const MAX_FILES = 10_000;

/**
 * The files of an `<input>`, with `webkitdirectory` or without. Those that a system puts into folders
 * are left out, in the order of their paths. Throws `SRC_FOLDER_TOO_BIG`.
 */
export function filesOfFolder(files: Iterable<File>): readonly FoundFile[] {
  const found = [...files]
    .map((file) => ({ file, path: file.webkitRelativePath || file.name }))
    .filter(({ file, path }) => path === file.name || !isHiddenName(path));
  if (found.length > MAX_FILES) {
    const [folder = ''] = (found[0]?.path ?? '').split('/');
    throw sourceError('SRC_FOLDER_TOO_BIG', 'It holds more than 10,000 files', folder);
  }
  return found.sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }));
}
