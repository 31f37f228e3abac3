import {
  Field,
  RecordBatchReader,
  Schema,
  RecordBatch,
  Table,
  tableFromIPC,
  tableToIPC,
} from 'apache-arrow';
import { isProjected, projectionQuery } from '../../src/sql/dialects/duckdb-projection.ts';
import { identifier } from '../../src/sql/identifier.ts';
import { sql } from '../../src/sql/sql.ts';
import { uniqueNames } from '../../src/sql/unique-names.ts';
import { describeQuery } from './described.ts';
import type { DuckdbSession } from './duckdb-session.ts';
import { markNested } from './mark-nested.ts';

/**
 * Whole Arrow IPC streams of one schema into the new table `table`, each column brought to the type tables
 * keep. Column names are made unique; a text field marked as nested (see `flattenBatch`) becomes a nested column.
 */
export async function importArrow(
  session: DuckdbSession,
  table: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<void> {
  const staging = arrivingTable(table);
  let names: string[] | undefined;
  let nested: readonly string[] = [];
  let renamed = false;
  let keepsTypes = false;
  for await (const piece of pieces) {
    session.throwIfCancelled();
    const isFirst = names === undefined;
    if (names === undefined) {
      const { fields } = RecordBatchReader.from(piece).open().schema;
      const own = fields.map(({ name }) => name);
      const unique = uniqueNames(own);
      names = unique;
      renamed = unique.some((name, index) => name !== own[index]);
      nested = unique.filter((_, index) => fields[index]?.metadata.get('paydown') === 'nested');
    }
    const rows = renamed ? withNames(piece, names) : piece;
    if (!isFirst && keepsTypes) {
      await session.insertArrow(table, rows, false);
      continue;
    }
    await session.insertArrow(staging, rows, true);
    const from = sql`SELECT * FROM ${identifier(staging)}`;
    const described = await describeQuery(session, from);
    if (isFirst && isProjected(described, 'stored')) {
      keepsTypes = true;
      await session.run(sql`ALTER TABLE ${identifier(staging)} RENAME TO ${identifier(table)}`);
      continue;
    }
    const projected = projectionQuery(from, described, 'stored');
    await session.run(
      isFirst
        ? sql`CREATE TABLE ${identifier(table)} AS ${projected}`
        : sql`INSERT INTO ${identifier(table)} ${projected}`,
    );
    await session.run(sql`DROP TABLE ${identifier(staging)}`);
  }
  await markNested(session, table, nested);
}

/** The table rows pass through on their way into `table`. */
export function arrivingTable(table: string): string {
  return `${table} (arriving)`;
}

function withNames(piece: Uint8Array, names: readonly string[]): Uint8Array {
  const { schema, batches } = tableFromIPC(piece);
  const fields = schema.fields.map(
    ({ name, type }, index) => new Field(names[index] ?? name, type, true),
  );
  const renamed = new Schema(fields);
  return tableToIPC(
    new Table(
      renamed,
      batches.map(({ data }) => new RecordBatch(renamed, data)),
    ),
    'stream',
  );
}
