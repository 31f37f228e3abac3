import { filesOfFolder } from '../sources/files-of-folder.ts';
import type { FoundFile } from '../sources/found-file.ts';

/** Asks for a folder by the browser's own dialog. Call it from a click or a key. */
export function pickFolder(onfound: (found: readonly FoundFile[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = true;
  input.addEventListener('change', () => onfound(filesOfFolder(input.files ?? [])));
  input.click();
}
