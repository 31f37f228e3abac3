import type { CallOptions, Engine } from '../engine/engine.ts';
import { printDuckdbText } from '../sql/dialects/duckdb.ts';
import { rowDigestsQuery } from '../sql/dialects/duckdb-content-hash.ts';
import type { DatasetVersionRecord } from '../storage/records/dataset-version.ts';
import type { OverlapRecord } from '../storage/records/overlap.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { countCell } from './count-cell.ts';
import type { OpenTables } from './open-tables.ts';
import { overlap } from './overlap.ts';
import { ROW_SKETCH_SIZE } from './row-sketch-size.ts';
import { schemaChange } from './schema-change.ts';
import { sharedRowsQuery } from './shared-rows-query.ts';
import { tableName } from './table-name.ts';

/** Overlaps below this share of the smaller table are noise of the estimate and are not recorded. */
const RECORDED_SHARE = 0.05;
/** From this estimated share the rows are counted, when both tables fit beside each other. */
const COUNTED_SHARE = 0.5;
const MOST_COUNTED_CELLS = 60_000_000;

export interface OverlapParts {
  readonly engine: Engine;
  readonly tables: OpenTables;
  readonly workspace: Pick<Workspace, 'snapshot'>;
  readonly clock: Clock;
}

/** Rows a new version shares with the versions in use of other datasets of equal schema. */
export async function measureOverlaps(
  version: DatasetVersionRecord,
  parts: OverlapParts,
  options: CallOptions,
): Promise<readonly OverlapRecord[]> {
  const found: OverlapRecord[] = [];
  for (const other of othersInUse(version, parts.workspace)) {
    const smaller = Math.min(version.rowCount, other.rowCount);
    const estimate = overlap(version, other);
    if (smaller === 0 || estimate.sharedRows < RECORDED_SHARE * smaller) continue;
    const isClose = estimate.sharedRows >= COUNTED_SHARE * smaller;
    const cells = (version.rowCount + other.rowCount) * version.schema.length;
    const isCounted =
      !estimate.exact &&
      isClose &&
      cells <= MOST_COUNTED_CELLS &&
      parts.tables.isReadable(other.id);
    found.push(
      isCounted
        ? await countShared(version, other, parts, options)
        : estimated(version, other, estimate, parts.clock),
    );
  }
  return found;
}

function othersInUse(
  { datasetId, schema }: DatasetVersionRecord,
  { snapshot }: Pick<Workspace, 'snapshot'>,
): readonly DatasetVersionRecord[] {
  return [...snapshot.datasets.values()].flatMap((dataset) => {
    if (dataset.id === datasetId || dataset.archivedAt !== undefined) return [];
    const other = snapshot.versions.get(dataset.currentVersionId);
    if (other === undefined) return [];
    const differences = Object.values(schemaChange(other.schema, schema));
    return differences.every((names) => names.length === 0) ? [other] : [];
  });
}

async function countShared(
  version: DatasetVersionRecord,
  other: DatasetVersionRecord,
  { engine, tables, clock }: OverlapParts,
  options: CallOptions,
): Promise<OverlapRecord> {
  return tables.read(
    other.id,
    async (table) => {
      const query = sharedRowsQuery(tableName(version.id), table, version.schema);
      const sharedRows = countCell(await engine.rows(query, options), 'shared');
      return record(version, other, {
        sharedRows,
        exact: true,
        query: printDuckdbText(query),
        at: clock(),
      });
    },
    options,
  );
}

function estimated(
  version: DatasetVersionRecord,
  other: DatasetVersionRecord,
  estimate: Pick<OverlapRecord, 'sharedRows' | 'exact'>,
  clock: Clock,
): OverlapRecord {
  const queries = [version, other].map(({ id, schema }) =>
    rowDigestsQuery(tableName(id), schema, ROW_SKETCH_SIZE),
  );
  return record(version, other, {
    ...estimate,
    query: `-- the smallest row hashes of both tables, compared\n${queries.map(printDuckdbText).join(';\n')}`,
    at: clock(),
  });
}

function record(
  version: DatasetVersionRecord,
  other: DatasetVersionRecord,
  facts: Pick<OverlapRecord, 'sharedRows' | 'exact' | 'query' | 'at'>,
): OverlapRecord {
  const [first, second] = version.id < other.id ? [version, other] : [other, version];
  return {
    id: `${first.id}|${second.id}`,
    versions: [first.id, second.id],
    rowCounts: [first.rowCount, second.rowCount],
    ...facts,
  };
}
