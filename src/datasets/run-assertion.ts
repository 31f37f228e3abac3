import type { CallOptions, Engine } from '../engine/engine.ts';
import { printDuckdbText } from '../sql/dialects/duckdb.ts';
import type { AssertionRecord, AssertionRunRecord } from '../storage/records/assertion.ts';
import type { DatasetVersionRecord } from '../storage/records/dataset-version.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { assertionQuery } from './assertion-query.ts';
import { countCell } from './count-cell.ts';
import { tableName } from './table-name.ts';

/**
 * Checks one assertion on a version whose table is in the engine. An assertion about a column that the
 * version does not have fails for every row, at least for one.
 */
export async function runAssertion(
  engine: Engine,
  version: DatasetVersionRecord,
  { id, check }: Pick<AssertionRecord, 'id' | 'check'>,
  clock: Clock,
  options: CallOptions,
): Promise<AssertionRunRecord> {
  const run = { id: `${id}|${version.id}`, assertionId: id, versionId: version.id };
  const isGone =
    check.kind !== 'row-count' && version.schema.every(({ name }) => name !== check.column);
  if (isGone) {
    return {
      ...run,
      failingRows: Math.max(version.rowCount, 1),
      checkedRows: version.rowCount,
      query: `-- the version has no column "${check.column}"`,
      at: clock(),
    };
  }
  const query = assertionQuery(tableName(version.id), check, version.schema);
  const answer = await engine.rows(query, options);
  return {
    ...run,
    failingRows: countCell(answer, 'failing'),
    checkedRows: countCell(answer, 'checked'),
    query: printDuckdbText(query),
    at: clock(),
  };
}
