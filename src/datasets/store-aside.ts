import type { CallOptions, Engine } from '../engine/engine.ts';
import type { SetAside } from '../storage/records/dataset-version.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';
import { storeColumns } from './store-columns.ts';

/**
 * Keeps the lines of a file that are no rows beside its version and takes their table out of the
 * engine. Fails as `storeColumns` does.
 */
export async function storeAside(
  table: string,
  rowCount: number,
  parts: { readonly engine: Engine; readonly workspace: Pick<Workspace, 'snapshot' | 'putBlob'> },
  options: CallOptions,
): Promise<SetAside> {
  const schema = await parts.engine.describe(table);
  const blobs = await storeColumns(table, schema.length, parts, options);
  await parts.engine.dropTable(table);
  return { rowCount, schema, blobs };
}
