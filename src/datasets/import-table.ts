import type { CallOptions, Engine, ImportedTable } from '../engine/engine.ts';
import type { ReadOptions } from '../vocabulary/read-options.ts';
import type { TableSource } from './table-source.ts';

/**
 * Imports a table that was taken out of its file. The engine gets its text in UTF-8; what it answers
 * names the encoding that the file is in. Fails as `Engine.importFile` does.
 */
export async function importTable(
  { opened, read = opened.read }: Pick<TableSource, 'opened'> & { readonly read?: ReadOptions },
  { table, aside }: { readonly table: string; readonly aside: string },
  engine: Pick<Engine, 'importFile'>,
  options: CallOptions,
): Promise<ImportedTable> {
  const { file, format, encoding = 'utf-8' } = opened;
  const known = read === undefined ? {} : { read: inEncoding(read, 'utf-8') };
  const imported = await engine.importFile({ file, format, table, aside, ...known }, options);
  return { ...imported, read: inEncoding(imported.read, encoding) };
}

function inEncoding(read: ReadOptions, encoding: string): ReadOptions {
  return read.format === 'csv' ? { ...read, encoding } : read;
}
