import { exportAuditLog } from '../export-audit-log.ts';
import type { WorkspaceContent } from '../workspace-content.ts';
import { DATA_NAMES, dataRows, rowKey, type DataName } from './data-rows.ts';
import { EntryHash } from './entry-hash.ts';
import { jsonLine } from './json-line.ts';
import { AUDIT_PATH, dataPath } from './manifest.ts';

/** The files of rows and the audit log, by path. Throws `STO_BACKUP_ROW` for what JSON cannot carry. */
export async function dataFiles(
  content: WorkspaceContent,
): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map<string, Uint8Array>([
    ...DATA_NAMES.map((name) => [dataPath(name), dataFile(name, content)] as const),
    [AUDIT_PATH, await auditFile(content)],
  ]);
}

/** SHA-256 in hex of each of them: two workspaces with the same hashes hold the same records. */
export async function dataFileHashes(
  content: WorkspaceContent,
): Promise<ReadonlyMap<string, string>> {
  const hash = await EntryHash.create();
  return new Map([...(await dataFiles(content))].map(([path, bytes]) => [path, hash.of(bytes)]));
}

function dataFile(name: DataName, content: WorkspaceContent): Uint8Array {
  const key = rowKey(name);
  const lines = dataRows(name, content).map(
    (row) => `${jsonLine(row, `${name} ${String(Reflect.get(row, key))}`)}\n`,
  );
  return new TextEncoder().encode(lines.join(''));
}

async function auditFile({ audit }: WorkspaceContent): Promise<Uint8Array> {
  const log = await exportAuditLog({ readAudit: () => Promise.resolve(audit) });
  return new Uint8Array(await log.arrayBuffer());
}
