import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planColumn } from '../../src/reports/plan-column.ts';
import { planReport } from '../../src/reports/plan-report.ts';
import { renderJson } from '../../src/reports/render-json.ts';
import type { ReportColumn, ReportData } from '../../src/reports/report-schema.ts';
import type { AssertionRecord } from '../../src/storage/records/assertion.ts';
import type { ColumnProfile } from '../../src/storage/records/profile.ts';
import { notDefined } from '../../src/vocabulary/stated.ts';
import type { AssertionId } from '../../src/vocabulary/ids.ts';
import { csv, MARA, Workshop } from '../datasets/workshop.ts';
import { samplePage } from './sample-page.ts';
import { sampleReport } from './sample-report.ts';

const THRESHOLD = 10;
const NONE = notDefined({ code: 'no-rows' });

/** A column of values with these counts, and missing rows. */
function columnOf(counts: readonly number[], missing: number, listed = 20): ColumnProfile {
  const topValues = counts
    .map((count, index) => ({ value: `value ${index}`, count }))
    .sort((a, b) => b.count - a.count);
  return {
    name: 'column',
    type: { name: 'text' },
    semantic: 'category',
    semanticShare: 1,
    personal: 'no',
    missing,
    distinct: { count: counts.length, exact: true },
    topValues: topValues.slice(0, listed),
    ...{ min: NONE, max: NONE, mean: NONE, sd: NONE, quantiles: NONE, histogram: NONE },
    ...{ lengths: NONE, spaces: NONE, caseVariants: NONE, outliers: NONE },
    ...{ constant: false, nearUnique: false, notFinite: 0, warnings: [] },
  };
}

/** Sizes of groups a reader of the report knows or works out by subtraction. */
function known(column: ReportColumn, rows: number): readonly number[] {
  const shown = column.groups.map(({ count }) => count);
  const left = shown.reduce((rest, count) => rest - count, rows - (column.missing ?? 0));
  const missing = column.missing === null ? [] : [column.missing, rows - column.missing];
  const isTold = shown.length > 0 || column.missing !== null;
  return [...shown, ...missing, ...(isTold ? [left] : [])].filter((count) => count > 0);
}

describe('groups under the threshold', () => {
  it('are in no count of a column, and in no difference of two', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 }),
        fc.nat({ max: 40 }),
        fc.constantFrom('category' as const, 'text' as const),
        (counts, missing, semantic) => {
          const rows = counts.reduce((sum, count) => sum + count, missing);
          fc.pre(rows >= THRESHOLD);
          const column = planColumn(
            { ...columnOf(counts, missing), semantic },
            null,
            rows,
            THRESHOLD,
          );
          expect(known(column, rows).filter((count) => count < THRESHOLD)).toEqual([]);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('hide the number of distinct values where it tells how many rows are missing or repeat', () => {
    const unique = (rows: number, missing: number): ReportColumn =>
      planColumn(
        { ...columnOf(Array<number>(rows - missing).fill(1), missing), semantic: 'id' },
        null,
        rows,
        THRESHOLD,
      );
    expect(unique(100, 4)).toMatchObject({ missing: null, distinct: null, hiddenGroups: 2 });
    expect(unique(100, 95)).toMatchObject({ missing: null, distinct: null });
    expect(unique(100, 20)).toMatchObject({ missing: 20, distinct: 80, hiddenGroups: 0 });
    expect(unique(100, 0)).toMatchObject({ missing: 0, distinct: 100, hiddenGroups: 0 });
  });

  it('are in no part of a real report', async () => {
    const workshop = await Workshop.open();
    const places = ['Tallinn', 'Tartu', 'Narva', 'Keila'].flatMap((place, index) =>
      Array<string>([30, 20, 6, 4][index] ?? 0).fill(place),
    );
    await workshop.bring(
      csv(
        'people.csv',
        'place,agreed,score,bonus',
        places.map((place, k) =>
          [place, k < 57, k % 15 === 0 ? '' : 100 + k, k < 5 ? 1000 + k : ''].join(','),
        ),
      ),
    );
    await workshop.bring(
      csv('few.csv', 'kind,size', ['a,1', 'a,2', 'b,3', 'b,4', 'a,5', 'b,6', 'a,7']),
    );
    const data = await reportOf(workshop);

    const [few, people] = data.datasets;
    expect(few).toMatchObject({ name: 'few', rows: null, contentHash: null });
    expect(few?.columns).toHaveLength(2);
    for (const column of few?.columns ?? []) {
      expect(column).toMatchObject({ missing: null, distinct: null, groups: [], hiddenGroups: 0 });
    }
    const byName = new Map(people?.columns.map((column) => [column.name, column]));
    expect(byName.get('place')).toMatchObject({
      missing: 0,
      groups: [
        { value: 'Tallinn', count: 30 },
        { value: 'Tartu', count: 20 },
      ],
      hiddenGroups: 2,
    });
    expect(byName.get('agreed')).toMatchObject({ groups: [], hiddenGroups: 2 });
    expect(byName.get('score')).toMatchObject({ missing: null });
    expect(byName.get('bonus')).toMatchObject({ missing: null, distinct: null });
    for (const column of people?.columns ?? []) {
      expect(known(column, 60).filter((count) => count < THRESHOLD)).toEqual([]);
    }
    const page = samplePage({ ...sampleReport(), data });
    expect(page).toContain('Fewer than 10 rows, 2 columns');
    expect(page).not.toContain('Narva');
    expect(page).toMatch(new RegExp(`such a\\s+group:\\s+${data.hidden.groups} groups here`));
  });

  it('are not told by what an open item rests on', async () => {
    const workshop = await Workshop.open();
    const rows = (odd: string): string[] =>
      Array.from({ length: 40 }, (_, k) => `${k < 38 ? 'common' : odd},${k}`);
    await workshop.bring(csv('votes.csv', 'party,turn', rows('rare')));
    const [dataset] = [...workshop.snapshot.datasets.values()];
    if (dataset === undefined) throw new Error('nothing was brought');
    const assertion: AssertionRecord = {
      id: 'only' as AssertionId,
      datasetId: dataset.id,
      check: { kind: 'accepted-values', column: 'party', values: ['common', 'rare'] },
      acceptedBy: MARA.person,
      acceptedAt: workshop.clock(),
    };
    workshop.put({ table: 'assertions', act: 'put', record: assertion });
    await workshop.bring(csv('votes.csv', 'party,turn', rows('rarest')));
    expect(workshop.open('DAT-ASSERT-FAILS')[0]?.detail).toContain('rare');
    const text = renderJson({ ...sampleReport(), data: await reportOf(workshop) });
    expect(text).toContain('party is one of its accepted values');
    expect(text).not.toContain('rare');
  });
});

async function reportOf(workshop: Workshop): Promise<ReportData> {
  const { ledger, snapshot } = workshop;
  const preparedBy = snapshot.people.get(MARA.person);
  if (preparedBy === undefined) throw new Error('nobody prepares it');
  return planReport({
    snapshot,
    now: workshop.clock(),
    preparedBy,
    position: ledger.position,
    items: [...snapshot.items.values()].filter((item) => item.state.name === 'open'),
    statement: ledger.statement,
    ruleSet: ledger.ruleSet,
    couldNotRun: [],
    audit: { entries: 1, head: 'ab'.repeat(32) },
    rows: [],
  });
}
