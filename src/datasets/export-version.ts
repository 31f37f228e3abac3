import type { CallOptions, Engine } from '../engine/engine.ts';
import type { Ledger } from '../ledger/ledger.svelte.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';
import type { VersionId } from '../vocabulary/ids.ts';
import type { FileFormat } from '../vocabulary/read-options.ts';
import { datasetError } from './dataset-error.ts';
import { exportQuery } from './export-query.ts';
import type { OpenTables } from './open-tables.ts';

export interface ExportChoice {
  readonly versionId: VersionId;
  readonly format: Exclude<FileFormat, 'ndjson' | 'arrow'>;
  readonly masked: ReadonlySet<string>;
  /** Only CSV is opened by spreadsheets; other formats ignore it. */
  readonly defuse: boolean;
}

export interface ExportParts {
  readonly engine: Engine;
  readonly tables: OpenTables;
  readonly workspace: Pick<Workspace, 'snapshot' | 'actor'>;
  readonly ledger: Pick<Ledger, 'act'>;
}

const ENDINGS = { csv: 'csv', parquet: 'parquet', json: 'json' } as const;

/**
 * A version as a file, and the audit entry that says it left, written before the file is handed over.
 * Fails with `DS_GONE` and `DS_CONTENT_GONE`.
 */
export async function exportVersion(
  { versionId, format, masked, defuse }: ExportChoice,
  { engine, tables, workspace, ledger }: ExportParts,
  options: CallOptions,
): Promise<{ readonly blob: Blob; readonly fileName: string }> {
  const version = workspace.snapshot.versions.get(versionId);
  if (version === undefined) throw datasetError('DS_GONE', 'The version is not here any more');
  const dataset = workspace.snapshot.datasets.get(version.datasetId);
  const fileName = `${dataset?.name ?? 'dataset'}-v${version.number}.${ENDINGS[format]}`;
  const blob = await tables.read(
    versionId,
    (table) => {
      const { schema } = version;
      const query = exportQuery({ table, schema, masked, defuse: defuse && format === 'csv' });
      return engine.exportFile({ query, format }, options);
    },
    { ...options, mark: true },
  );
  await ledger.act({
    actor: workspace.actor,
    reason: `${fileName} exported`,
    records: [],
    ledgerEntries: [],
    auditEvent: {
      action: 'dataset.version.export',
      object: { kind: 'version', id: versionId },
      detail: {
        format,
        rows: version.rowCount,
        columns: version.schema.length,
        masked: version.schema.filter(({ name }) => masked.has(name)).length,
        bytes: blob.size,
      },
    },
    undoable: false,
  });
  return { blob, fileName };
}
