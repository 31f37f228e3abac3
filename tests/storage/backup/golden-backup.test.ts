import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS, type Migration } from '../../../src/storage/backup/migrations.ts';
import { SCHEMA_VERSION } from '../../../src/storage/browser/database.ts';
import { checkBackup } from '../../../src/storage/check-backup.ts';
import { restoreBackup } from '../../../src/storage/restore-backup.ts';
import { writeBackup } from '../../../src/storage/write-backup.ts';
import { MemoryProfile, steppingClock } from '../fixtures.ts';
import { memoryPlace } from './memory-place.ts';
import { MemoryTarget } from './memory-target.ts';
import { randomWorkspace } from './random-workspace.ts';

const GOLDEN = join(import.meta.dirname, '../../golden/storage');
const MOST_BYTES = 200_000;

/** Makes the golden backup of a new schema, once: those that are there are never written again. */
async function makeMissing(): Promise<void> {
  const path = join(GOLDEN, `schema-${SCHEMA_VERSION}.debtws`);
  if (existsSync(path) || process.env['PAYDOWN_GOLDEN'] === undefined) return;
  const { port } = await randomWorkspace(9);
  const target = new MemoryTarget();
  await writeBackup(port, target, { at: '2026-11-24T13:00:00.000Z', app: '0.1.0' });
  writeFileSync(path, new Uint8Array(await target.file.arrayBuffer()));
}

await makeMissing();
const goldens = readdirSync(GOLDEN).filter((name) => name.endsWith('.debtws'));

describe('backups of every schema there was', () => {
  test('are kept, one each', () => {
    const schemas = Array.from({ length: SCHEMA_VERSION }, (_, at) => `schema-${at + 1}.debtws`);
    expect(goldens.toSorted()).toEqual(schemas.toSorted());
    expect(MIGRATIONS).toHaveLength(SCHEMA_VERSION - 1);
  });

  test.each(goldens)('%s is restored with all it holds', async (name) => {
    expect(statSync(join(GOLDEN, name)).size).toBeLessThan(MOST_BYTES);
    const file = new Blob([new Uint8Array(readFileSync(join(GOLDEN, name)))]);
    const checked = await checkBackup({ file });
    const { snapshot, history, audit } = checked.content;
    const filled = Object.values(snapshot).map((rows) =>
      'size' in rows ? rows.size : rows.length,
    );
    expect(filled.every((rows) => rows > 0)).toBe(true);
    expect(history.length).toBeGreaterThan(0);
    const profile = new MemoryProfile();
    const place = await memoryPlace(profile);
    const slot = await restoreBackup({ file }, checked, place, { clock: steppingClock() });
    const restored = await (await profile.open(slot.database)).readContent();
    expect(restored.audit).toHaveLength(audit.length + 1);
    expect(restored.snapshot.versions).toEqual(snapshot.versions);
  });
});

describe('a step between schemas', () => {
  /** Schema 2 of a test: people have their names in capitals. */
  const STEP: Migration = {
    adds: [],
    row: (name, row) =>
      name === 'people' && typeof row === 'object' && row !== null
        ? { ...row, name: String(Reflect.get(row, 'name')).toUpperCase() }
        : row,
  };

  test('changes the rows of an older backup on their way in, and no others', async () => {
    const { port } = await randomWorkspace(9);
    const target = new MemoryTarget();
    await writeBackup(port, target, { at: '2026-11-24T13:00:00.000Z', app: '0.1.0' });
    const before = await checkBackup({ file: target.file });
    const after = await checkBackup({ file: target.file }, { migrations: [STEP] });
    const names = [...after.content.snapshot.people.values()].map(({ name }) => name);
    expect(names).toEqual(
      [...before.content.snapshot.people.values()].map(({ name }) => name.toUpperCase()),
    );
    expect(after.content.snapshot.items).toEqual(before.content.snapshot.items);
    const people = after.content.snapshot.people;
    expect({ ...after.content.snapshot, people }).toEqual({ ...before.content.snapshot, people });
  });

  test('that leaves a row as no schema has it is refused', async () => {
    const { port } = await randomWorkspace(9);
    const target = new MemoryTarget();
    await writeBackup(port, target, { at: '2026-11-24T13:00:00.000Z', app: '0.1.0' });
    const wrong: Migration = { adds: [], row: () => ({}) };
    await expect(checkBackup({ file: target.file }, { migrations: [wrong] })).rejects.toMatchObject(
      { code: 'STO_BACKUP_REFUSED' },
    );
  });
});
