import { RecordBatchReader } from 'apache-arrow';
import { isProjected, projectionQuery } from '../../src/sql/dialects/duckdb-projection.ts';
import { identifier } from '../../src/sql/identifier.ts';
import { literal } from '../../src/sql/literal.ts';
import { sql } from '../../src/sql/sql.ts';
import { uniqueNames } from '../../src/sql/unique-names.ts';
import { describeQuery } from '../../workers/query/described.ts';
import { markNested } from '../../workers/query/mark-nested.ts';
import { arrowToParquet } from '../../workers/query/parquet-columns.ts';
import { readArrow } from '../../workers/query/read-arrow.ts';
import type { NativeFiles } from './native-files.ts';
import { startedParquetWasm } from './native-parquet.ts';
import type { NativeSession } from './native-session.ts';

/**
 * An Arrow file into a new table. The binding takes no Arrow, so each piece goes through Parquet.
 * Throws the errors of `readArrow`.
 */
export async function importArrowFile(
  session: NativeSession,
  files: NativeFiles,
  { file, table }: { readonly file: File; readonly table: string },
): Promise<void> {
  await startedParquetWasm();
  let nested: readonly string[] | undefined;
  for await (const piece of readArrow(file, session)) {
    await files.with(new Blob([arrowToParquet(piece)]), async (path) => {
      const from = sql`SELECT * FROM read_parquet(${literal(path)})`;
      const described = await describeQuery(session, from);
      const rows = isProjected(described, 'stored')
        ? from
        : projectionQuery(from, described, 'stored');
      await session.run(
        nested === undefined
          ? sql`CREATE TABLE ${identifier(table)} AS ${rows}`
          : sql`INSERT INTO ${identifier(table)} ${rows}`,
      );
    });
    nested ??= nestedNames(piece);
  }
  await markNested(session, table, nested ?? []);
}

function nestedNames(piece: Uint8Array): string[] {
  const { fields } = RecordBatchReader.from(piece).open().schema;
  const names = uniqueNames(fields.map(({ name }) => name));
  return names.filter((_, index) => fields[index]?.metadata.get('paydown') === 'nested');
}
