import { isProjected, projectionQuery } from '../../src/sql/dialects/duckdb-projection.ts';
import type { Sql } from '../../src/sql/query.ts';
import type { FileFormat } from '../../src/vocabulary/read-options.ts';
import { describeQuery } from './described.ts';
import type { DuckdbSession } from './duckdb-session.ts';
import { exportText } from './export-text.ts';
import { ipcBytes } from './ipc-bytes.ts';
import { arrowToParquet } from './parquet-columns.ts';
import { startedParquetWasm } from './started-parquet-wasm.ts';

/** The result of a query as a file; nested values are JSON text in all formats. */
export async function exportFile(
  session: DuckdbSession,
  query: Sql,
  format: Exclude<FileFormat, 'arrow'>,
): Promise<Blob> {
  if (format !== 'parquet') return exportText(session, query, format);
  await startedParquetWasm();
  const described = await describeQuery(session, query);
  const stored = isProjected(described, 'stored')
    ? query
    : projectionQuery(query, described, 'stored');
  const bytes = arrowToParquet(await ipcBytes(session.messages(stored)));
  return new Blob([bytes], { type: 'application/vnd.apache.parquet' });
}
