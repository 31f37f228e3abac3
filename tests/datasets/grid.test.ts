import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportVersion } from '../../src/datasets/export-version.ts';
import { Grid } from '../../src/datasets/grid.svelte.ts';
import { maskedByDefault } from '../../src/datasets/masked-by-default.ts';
import type { DatasetVersionRecord } from '../../src/storage/records/dataset-version.ts';
import type { GridRow } from '../../src/ui/grid-column.ts';
import { csv, Workshop } from './workshop.ts';

const LINES = [
  '3,Riga,=1+1,a@example.org',
  '1,Oslo,plain,b@example.org',
  '2,,Riga again,c@example.org',
  '1,Oslo,-5,d@example.org',
];

let workshop: Workshop;
let version: DatasetVersionRecord;
beforeAll(async () => {
  workshop = await Workshop.open();
  const added = await workshop.bring(csv('a.csv', 'n,city,note,mail', LINES));
  const found = workshop.snapshot.versions.get(added.versionId);
  if (found === undefined) throw new Error('no version');
  version = found;
});
afterAll(() => workshop.engine.close());

async function open(): Promise<Grid> {
  const grid = new Grid(version, workshop.engine, workshop.tables);
  await grid.open();
  return grid;
}

async function rowsOf(grid: Grid): Promise<readonly GridRow[]> {
  if (grid.answer === undefined) throw grid.error ?? new Error('no answer');
  return grid.answer.loadRows(0, grid.answer.rowCount, new AbortController().signal);
}

it('shows rows in the order of the file, missing as null', async () => {
  const rows = await rowsOf(await open());
  expect(rows.map(([n, city]) => [n, city])).toEqual([
    ['3', 'Riga'],
    ['1', 'Oslo'],
    ['2', null],
    ['1', 'Oslo'],
  ]);
});

it('sorts up, down and back, ties in the order of the file', async () => {
  const grid = await open();
  const notes = async () => (await rowsOf(grid)).map(([, , note]) => note);
  await grid.sortBy('n');
  expect(await notes()).toEqual(['plain', '-5', 'Riga again', '=1+1']);
  await grid.sortBy('n');
  expect(await notes()).toEqual(['=1+1', 'Riga again', 'plain', '-5']);
  await grid.sortBy('n');
  expect(await notes()).toEqual(['=1+1', 'plain', 'Riga again', '-5']);
});

it('filters by an exact or a missing value and searches every column', async () => {
  const grid = await open();
  await grid.filterBy('n', '1');
  expect(grid.answer?.rowCount).toBe(2);
  await grid.filterBy('city', null);
  expect(grid.answer?.rowCount).toBe(0);
  await grid.removeFilter('n');
  expect(grid.answer?.rowCount).toBe(1);
  await grid.showAll();
  await grid.search('riga');
  expect(grid.answer?.rowCount).toBe(2);
  await grid.search("' OR 1=1 --");
  expect(grid.answer?.rowCount).toBe(0);
});

it('leaves hidden columns out', async () => {
  const grid = await open();
  await grid.hide('city');
  expect((await rowsOf(grid))[0]).toEqual(['3', '=1+1', 'a@example.org']);
});

it('exports with personal columns masked and formulas defused, and says so in the log', async () => {
  const masked = maskedByDefault(version, workshop.snapshot);
  expect([...masked]).toEqual(['mail']);
  const choice = { versionId: version.id, format: 'csv', masked, defuse: true } as const;
  const { blob, fileName } = await exportVersion(choice, workshop.bringParts, {});
  expect(fileName).toBe('a-v1.csv');
  const text = await blob.text();
  expect(text).toContain("3,Riga,'=1+1,");
  expect(text).toContain("'-5");
  expect(text).not.toContain('example.org');
  expect(workshop.acts.at(-1)?.auditEvent).toMatchObject({
    action: 'dataset.version.export',
    detail: { format: 'csv', rows: 4, columns: 4, masked: 1 },
  });
});
