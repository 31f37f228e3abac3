import type { CallOptions, Engine } from '../engine/engine.ts';
import type { DatasetVersionRecord, VersionChange } from '../storage/records/dataset-version.ts';
import type { ColumnSchema } from '../vocabulary/column.ts';
import type { VersionId } from '../vocabulary/ids.ts';
import { countCell } from './count-cell.ts';
import type { OpenTables } from './open-tables.ts';
import { rowChangesQuery } from './row-changes-query.ts';
import { schemaChange } from './schema-change.ts';
import { tableName } from './table-name.ts';

export interface ComparedVersion {
  readonly id: VersionId;
  readonly schema: readonly ColumnSchema[];
  readonly previous?: DatasetVersionRecord;
}

/**
 * What changed against the version before: columns, and whole rows when the columns are the same and
 * the bytes of the version before are still here. Undefined for a first version.
 */
export async function versionChange(
  { id, schema, previous }: ComparedVersion,
  { engine, tables }: { readonly engine: Engine; readonly tables: OpenTables },
  options: CallOptions,
): Promise<VersionChange | undefined> {
  if (previous === undefined) return undefined;
  const columns = schemaChange(previous.schema, schema);
  const change = { previousVersionId: previous.id, ...columns, rowsBefore: previous.rowCount };
  const isSameSchema = Object.values(columns).every((names) => names.length === 0);
  if (!isSameSchema || !tables.isReadable(previous.id)) return change;
  const answer = await tables.read(
    previous.id,
    (before) => engine.rows(rowChangesQuery(before, tableName(id), schema), options),
    options,
  );
  return {
    ...change,
    rowsAdded: countCell(answer, 'added'),
    rowsRemoved: countCell(answer, 'removed'),
  };
}
