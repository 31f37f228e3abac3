import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { setAsideRows } from '../../src/datasets/set-aside-rows.ts';
import { versionBlobs } from '../../src/storage/version-blobs.ts';
import { csv, Workshop } from './workshop.ts';

const HEAD = 'id,city,amount';
const rows = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, k) => `${from + k},${k % 2 ? 'Oslo' : 'Riga'},${k * 1.5}`);

let workshop: Workshop;
beforeEach(async () => {
  await workshop?.engine.close();
  workshop = await Workshop.open();
});
afterAll(() => workshop.engine.close());

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

describe('bringing a file', () => {
  it('makes a source, a dataset and its first version in one commit', async () => {
    const added = await workshop.bring(csv('sales.csv', HEAD, rows(40)));
    expect(added.kind).toBe('added');
    expect(workshop.acts).toHaveLength(1);
    const { sources, datasets, versions, profiles, versionLives } = workshop.snapshot;
    expect(sources.get(added.sourceId)).toMatchObject({ name: 'sales.csv', format: 'csv' });
    expect(datasets.get(added.datasetId)).toMatchObject({
      name: 'sales',
      currentVersionId: added.versionId,
    });
    const version = versions.get(added.versionId);
    expect(version).toMatchObject({ number: 1, rowCount: 40 });
    expect(version?.blobs.flatMap(({ columns }) => columns)).toEqual(['id', 'city', 'amount']);
    expect(version?.blobs.every(({ blobDigest }) => workshop.blobs.has(blobDigest))).toBe(true);
    expect(version?.rowSketch).toHaveLength(40);
    expect(profiles.get(added.versionId)?.rowCount).toBe(40);
    expect(versionLives.get(added.versionId)?.kept).toBe(false);
    expect(workshop.acts[0]?.auditEvent.action).toBe('source.add');
    expect(workshop.persistenceAsked).toBe(1);
  });

  it('owes an owner of both and assertions, and nothing else, for an ordinary file', async () => {
    await workshop.bring(csv('sales.csv', HEAD, rows(40)));
    const open = [...workshop.snapshot.items.values()].map(({ rule }) => rule).sort();
    expect(open).toEqual(['CON-NO-OWNER', 'DAT-NO-ASSERTS', 'DAT-NO-OWNER']);
    expect(workshop.ledger.scan?.failed).toEqual([]);
  });

  it('says already here for the same bytes under another name, and copies nothing', async () => {
    const first = await workshop.bring(csv('sales.csv', HEAD, rows(40)));
    const blobs = workshop.blobs.size;
    const again = await workshop.bring(csv('other.csv', HEAD, rows(40)));
    expect(again).toEqual({ ...first, kind: 'already-here' });
    expect(workshop.blobs.size).toBe(blobs);
    expect(workshop.acts).toHaveLength(1);
  });

  it('makes the next edition the next version, with row differences', async () => {
    const first = await workshop.bring(csv('sales_2026-10-31.csv', HEAD, rows(40)));
    const next = await workshop.bring(csv('Sales-2026-11-30.csv', HEAD, rows(42, 2).slice(2)));
    expect(next.kind).toBe('next-version');
    expect(next.datasetId).toBe(first.datasetId);
    const version = workshop.snapshot.versions.get(next.versionId);
    expect(version).toMatchObject({ number: 2, parentId: first.versionId });
    expect(version?.change).toMatchObject({ rowsBefore: 40, rowsAdded: 40, rowsRemoved: 40 });
    expect(workshop.snapshot.sources.get(first.sourceId)?.editions).toHaveLength(2);
  });

  it('shows what columns came and went', async () => {
    await workshop.bring(csv('sales.csv', HEAD, rows(4)));
    const next = await workshop.bring(csv('sales.csv', 'id,city,price', ['1,Riga,x', '2,Oslo,y']));
    const change = workshop.snapshot.versions.get(next.versionId)?.change;
    expect(change).toMatchObject({ addedColumns: ['price'], removedColumns: ['amount'] });
    expect(change?.rowsAdded).toBeUndefined();
  });

  it('does not take another table of the same name for the next edition', async () => {
    await workshop.bring(csv('data.csv', HEAD, rows(4)));
    const other = await workshop.bring(csv('data.csv', 'x,y,z', ['1,2,3']));
    expect(other.kind).toBe('added');
    expect(workshop.snapshot.datasets.size).toBe(2);
  });

  it('refuses what is not a table before reading it', async () => {
    const png = new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0)], 'a.csv');
    const binary = new File([Uint8Array.of(1, 2, 0, 4)], 'a.bin');
    const zip = new File([Uint8Array.of(0x50, 0x4b, 3, 4)], 'a.xlsx');
    expect(await codeOf(workshop.bring(new File([], 'a.csv')))).toBe('SRC_EMPTY_FILE');
    for (const file of [png, binary]) {
      expect(await codeOf(workshop.bring(file))).toBe('SRC_UNKNOWN_FORMAT');
    }
    expect(await codeOf(workshop.bring(zip))).toBe('SRC_ARCHIVE_DAMAGED');
    const huge = Object.defineProperty(csv('a.csv', HEAD, rows(2)), 'size', { value: 2e9 });
    expect(await codeOf(workshop.bring(huge))).toBe('DS_TOO_BIG');
    expect(workshop.acts).toHaveLength(0);
  });

  it('leaves nothing when it is cancelled at any step, and the same file then comes in', async () => {
    const steps = new Set<string>();
    await (
      await Workshop.open()
    ).bring(csv('a.csv', HEAD, rows(30)), {
      report: ({ doing }) => steps.add(doing ?? ''),
    });
    expect(steps.size).toBeGreaterThan(4);
    for (const step of steps) {
      const stop = new AbortController();
      const cancelled = workshop.bring(csv('a.csv', HEAD, rows(30)), {
        signal: stop.signal,
        report: ({ doing }) => {
          if ((doing ?? '') === step) stop.abort();
        },
      });
      await expect(cancelled, step).rejects.toThrow();
      expect(workshop.snapshot.sources.size, step).toBe(0);
    }
    expect(workshop.acts).toHaveLength(0);
    expect((await workshop.bring(csv('a.csv', HEAD, rows(30)))).kind).toBe('added');
  });

  it('leaves no record when saving fails, and the same file then comes in', async () => {
    workshop.refusal = new Error('quota');
    await expect(workshop.bring(csv('a.csv', HEAD, rows(3)))).rejects.toThrow('quota');
    expect(workshop.snapshot.versions.size).toBe(0);
    expect((await workshop.bring(csv('a.csv', HEAD, rows(3)))).kind).toBe('added');
  });
});

describe('refreshing a source', () => {
  it('reads the same file again as a good refresh without a new version', async () => {
    const first = await workshop.bring(csv('sales.csv', HEAD, rows(4)));
    const same = await workshop.bring({
      file: csv('sales.csv', HEAD, rows(4)),
      refresh: first.sourceId,
    });
    expect(same).toEqual({ ...first, kind: 'unchanged' });
    expect(workshop.snapshot.sources.get(first.sourceId)?.refreshes).toHaveLength(2);
  });

  it('keeps the version when other bytes hold the same rows', async () => {
    const first = await workshop.bring(csv('sales.csv', HEAD, rows(4)));
    const same = await workshop.bring({
      file: csv('sales2.csv', HEAD, rows(4).reverse()),
      refresh: first.sourceId,
    });
    expect(same).toEqual({ ...first, kind: 'unchanged' });
    expect(workshop.snapshot.sources.get(first.sourceId)?.editions).toHaveLength(2);
  });

  it('refuses a file that shares less than half of the columns', async () => {
    const { sourceId } = await workshop.bring(csv('sales.csv', HEAD, rows(4)));
    const wrong = workshop.bring({ file: csv('w.csv', 'x,y,z', ['1,2,3']), refresh: sourceId });
    expect(await codeOf(wrong)).toBe('DS_SCHEMA_DIFFERS');
  });
});

describe('a table in the engine', () => {
  it('is loaded again from its columns after it left, and counts as read', async () => {
    const { versionId, sourceId } = await workshop.bring(csv('sales.csv', HEAD, rows(4)));
    await workshop.tables.forget(versionId);
    workshop.passDays(3);
    const before = workshop.snapshot.sources.get(sourceId)?.lastReadAt ?? '';
    const schema = await workshop.tables.read(
      versionId,
      (table) => workshop.engine.describe(table),
      { mark: true },
    );
    expect(schema.map(({ name }) => name)).toEqual(['id', 'city', 'amount']);
    expect(workshop.snapshot.sources.get(sourceId)?.lastReadAt.localeCompare(before)).toBe(1);
    expect(workshop.snapshot.versionLives.get(versionId)?.lastReadAt.localeCompare(before)).toBe(1);
  });
});

describe('lines that are no rows', () => {
  const RAGGED = ['1,Riga,2', '3,Oslo', '4,"Tartu\nold",5', '6,Riga,7,8'];

  it('are kept beside the version with line and reason, and counted', async () => {
    const { versionId } = await workshop.bring(csv('sales.csv', HEAD, RAGGED));
    const version = workshop.snapshot.versions.get(versionId);
    expect(version).toMatchObject({ rowCount: 2, setAside: { rowCount: 2 } });
    expect(version?.schema.map(({ name }) => name)).toEqual(['id', 'city', 'amount']);
    expect(workshop.acts[0]?.reason).toContain('2 set aside');
    const parts = { engine: workshop.engine, tables: workshop.tables };
    expect(await setAsideRows(versionId, 10, parts)).toEqual([
      { line: 3, reason: '2 values where 3 belong', text: '3,Oslo' },
      { line: 6, reason: '4 values where 3 belong', text: '6,Riga,7,8' },
    ]);
    const stored = version === undefined ? [] : versionBlobs(version);
    expect(stored.every(({ blobDigest }) => workshop.blobs.has(blobDigest))).toBe(true);
    expect(stored.length).toBe(6);
  });

  it('make a new version when they are what changed', async () => {
    const first = await workshop.bring(csv('sales.csv', HEAD, RAGGED));
    const more = csv('sales.csv', HEAD, [...RAGGED, '9']);
    const next = await workshop.bring({ file: more, refresh: first.sourceId });
    expect(next.kind).toBe('next-version');
    const whole = csv('plain.csv', HEAD, ['1,Riga,2']);
    const { versionId } = await workshop.bring(whole);
    expect(workshop.snapshot.versions.get(versionId)?.setAside).toBeUndefined();
  });
});
