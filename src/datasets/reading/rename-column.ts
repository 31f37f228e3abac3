import { uniqueNames } from '../../sql/unique-names.ts';
import type { CsvOptions } from './csv-options.ts';

/** Gives a column another name; those of the file are kept, so that its shape is known again. */
export function renameColumn(options: CsvOptions, at: number, name: string): CsvOptions {
  const before = options.columns.map((column) => column.name);
  const names = uniqueNames(before.map((one, place) => (place === at ? name : one)));
  const columns = options.columns.map(({ type }, place) => ({ name: names[place] ?? '', type }));
  return { fileNames: before, ...options, columns };
}
