import { gridRowsQuery } from '../datasets/grid-query.ts';
import { gridRows } from '../datasets/grid-rows.ts';
import { maskedByDefault } from '../datasets/masked-by-default.ts';
import type { OpenTables } from '../datasets/open-tables.ts';
import type { Engine } from '../engine/engine.ts';
import type { ReportData } from '../reports/report-schema.ts';
import type { RowsChoice } from '../reports/reports.svelte.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';

export interface ReportRowsParts {
  readonly engine: Engine;
  readonly tables: OpenTables;
  readonly workspace: Pick<Workspace, 'snapshot'>;
}

const MASK = '•••';

/** The first rows of a dataset's version in use, as text, for a report; personal columns are masked. */
export async function reportRows(
  { datasetId, count }: RowsChoice,
  { engine, tables, workspace: { snapshot } }: ReportRowsParts,
): Promise<ReportData['rows'][number]> {
  const dataset = snapshot.datasets.get(datasetId);
  const version = dataset && snapshot.versions.get(dataset.currentVersionId);
  if (!dataset || !version) throw new RangeError(`no dataset ${datasetId}`);
  const { schema, rowCount, number, id } = version;
  const masked = maskedByDefault(version, snapshot);
  const table = await tables.read(id, (name) =>
    engine.rows(gridRowsQuery(name, undefined, schema, 0, Math.min(count, rowCount))),
  );
  return {
    dataset: dataset.name,
    version: number,
    columns: schema.map(({ name }) => name),
    rows: gridRows(table).map((row) =>
      row.map((cell, column) => {
        const isMasked = masked.has(schema[column]?.name ?? '');
        return isMasked && cell !== null ? MASK : cell;
      }),
    ),
    masked: [...masked],
  };
}
