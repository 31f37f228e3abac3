import type { CallOptions, Engine } from '../engine/engine.ts';
import type { BlobRef } from '../storage/records/dataset-version.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';

/**
 * Writes a table's columns as immutable files, each under its digest, before any record names them.
 * Progress in columns. Fails with storage errors when there is no room.
 */
export async function storeColumns(
  table: string,
  columnCount: number,
  {
    engine,
    workspace,
  }: { readonly engine: Engine; readonly workspace: Pick<Workspace, 'putBlob'> },
  { signal, report }: CallOptions,
): Promise<readonly BlobRef[]> {
  const stored: BlobRef[] = [];
  let done = 0;
  for await (const { columns, bytes } of engine.columnBlobs(table, signal ? { signal } : {})) {
    const { digest, sizeBytes } = await workspace.putBlob(bytes);
    stored.push({ columns, blobDigest: digest, sizeBytes });
    done += columns.length;
    report?.({ done, total: columnCount, unit: 'columns', doing: 'Saving columns' });
  }
  return stored;
}
