import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';

/** A file made in a test. */
export interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A real file of the vega-datasets package. */
export function realFile(name: string): string {
  return resolve(import.meta.dirname, '../../../node_modules/vega-datasets/data', name);
}

/** A CSV of the given rows, quoted where needed. */
export function csvFile(name: string, rows: readonly (readonly string[])[]): MadeFile {
  const lines = rows.map((row) => row.map(quoted).join(','));
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) };
}

function quoted(text: string): string {
  return /[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A file on disk as a browser would hand it over. */
export async function fileOf(path: string): Promise<File> {
  return new File([await readFile(path)], basename(path));
}
