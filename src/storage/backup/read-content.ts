import { TABLE_KEYS, type TableName, type Tables } from '../records/tables.ts';
import { storageError } from '../storage-error.ts';
import type { WorkspaceContent } from '../workspace-content.ts';
import type { WorkspaceSnapshot } from '../workspace-snapshot.ts';
import { rowKey, type DataName } from './data-rows.ts';
import { AUDIT_PATH, dataPath, type Manifest } from './manifest.ts';
import { stepsFrom, type Migration } from './migrations.ts';
import { readAudit } from './read-audit.ts';
import { readRows } from './read-rows.ts';
import { historyShape } from './shapes/history-shape.ts';
import { ledgerShape } from './shapes/ledger-shape.ts';
import type { Shape } from './shapes/shape.ts';
import { TABLE_SHAPES } from './shapes/table-shapes.ts';

/**
 * The content of a backup from its files, brought to the present schema and checked field by field.
 * Throws `STO_BACKUP_REFUSED` naming file and line.
 */
export function readContent(
  manifest: Manifest,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  migrations?: readonly Migration[],
): WorkspaceContent {
  const steps = stepsFrom(manifest.schema, migrations);
  const rows = <T>(name: DataName, shape: Shape<T>): readonly T[] => {
    const found = readRows(files.get(dataPath(name)) ?? new Uint8Array(), dataPath(name));
    const counted = manifest.counts.find((count) => count.name === name)?.rows ?? 0;
    if (found.length !== counted) {
      throw refused(`${found.length} rows where the manifest says ${counted}`, name);
    }
    const keys = new Set<unknown>();
    return found.map((row, index) => {
      const now = steps.reduce((before, step) => step.row(name, before), row);
      if (!shape(now)) throw refused('A row is not as Paydown writes it', name, index);
      const key: unknown = Reflect.get(Object(now), rowKey(name));
      if (keys.size === keys.add(key).size) throw refused('A row is there twice', name, index);
      return now;
    });
  };
  const table = <T extends TableName>(name: T): ReadonlyMap<string, Tables[T]> => {
    const shape: Shape<Tables[T]> = TABLE_SHAPES[name];
    return new Map(
      rows(name, shape).map((row) => [String(Reflect.get(row, TABLE_KEYS[name])), row]),
    );
  };
  const snapshot: WorkspaceSnapshot = {
    workspace: table('workspace'),
    people: table('people'),
    sources: table('sources'),
    datasets: table('datasets'),
    versions: table('versions'),
    versionLives: table('versionLives'),
    profiles: table('profiles'),
    overlaps: table('overlaps'),
    assertions: table('assertions'),
    assertionRuns: table('assertionRuns'),
    classifications: table('classifications'),
    items: table('items'),
    daySnapshots: table('daySnapshots'),
    reports: table('reports'),
    ledger: rows('ledger', ledgerShape),
  };
  const audit = readAudit(files.get(AUDIT_PATH) ?? new Uint8Array(), manifest);
  return { snapshot, audit, history: rows('history', historyShape) };
}

function refused(what: string, name: DataName, index?: number) {
  const where = index === undefined ? dataPath(name) : `${dataPath(name)}, line ${index + 1}`;
  return storageError('STO_BACKUP_REFUSED', what, { where });
}
