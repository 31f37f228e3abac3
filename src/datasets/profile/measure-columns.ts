import type { ColumnTypeName } from '../../vocabulary/column.ts';
import type { Asker } from './asker.ts';
import type { ColumnBatch } from './column-batches.ts';
import type { Fact } from './fact.ts';
import { factsQuery } from './facts-query.ts';
import { PROFILE_LIMITS } from './limits.ts';
import { measuredAs } from './measured-as.ts';
import type { Measures } from './measures.ts';
import { numberBounds } from './number-bounds.ts';
import { numberProfile } from './number-profile.ts';
import { readFacts } from './read-facts.ts';
import { readSummaries } from './read-summaries.ts';
import { summaryQuery } from './summary-query.ts';
import { textProfile } from './text-profile.ts';
import { valuesProfile } from './values-profile.ts';

/** Measures a batch of columns of one type in one pass, or in two when they hold numbers or times. */
export async function measureColumns(
  asker: Asker,
  table: string,
  batch: ColumnBatch,
  rowCount: number,
): Promise<readonly Measures[]> {
  const type = batch.columns[0]?.type.name;
  if (type === undefined) return [];
  switch (measuredAs(type)) {
    case 'number':
    case 'time':
      return measureNumbers(asker, table, batch, type, rowCount);
    case 'text':
    case 'values':
      return measureValues(asker, table, batch, type, rowCount);
  }
}

async function measureValues(
  asker: Asker,
  table: string,
  batch: ColumnBatch,
  type: ColumnTypeName,
  rowCount: number,
): Promise<readonly Measures[]> {
  const query = factsQuery({ table, batch, type, bounds: [], grouped: true });
  const facts = readFacts(await asker.ask(`${type} values`, query), batch.columns.length);
  return batch.columns.map((column, k) => {
    const found = facts[k] ?? [];
    const present = found.find(({ fact }) => fact === 'present')?.count ?? 0;
    const profile =
      type === 'text'
        ? textProfile(found, present, rowCount)
        : valuesProfile(found, present, rowCount, type);
    return { column, rowCount, present, sample: sampleOf(found), profile };
  });
}

async function measureNumbers(
  asker: Asker,
  table: string,
  batch: ColumnBatch,
  type: ColumnTypeName,
  rowCount: number,
): Promise<readonly Measures[]> {
  const { columns } = batch;
  const { exactDistinct } = PROFILE_LIMITS;
  const question = summaryQuery(table, columns, type, rowCount > exactDistinct);
  const summaries = readSummaries(await asker.ask(`${type} summary`, question), columns.length);
  const bounded = summaries.map((summary) => ({
    summary,
    ...numberBounds(summary, type, rowCount),
  }));
  const grouped = summaries.every(({ distinctAbout }) => (distinctAbout ?? 0) <= exactDistinct);
  const bounds = bounded.map((one) => one.bounds);
  const query = factsQuery({ table, batch, type, bounds, grouped });
  const facts = readFacts(await asker.ask(`${type} values`, query), columns.length);
  return columns.flatMap((column, k) => {
    const one = bounded[k];
    const found = facts[k] ?? [];
    if (one === undefined) return [];
    const profile = numberProfile({ ...one, facts: found, rowCount, type, grouped });
    return { column, rowCount, present: one.summary.present, sample: sampleOf(found), profile };
  });
}

function sampleOf(facts: readonly Fact[]): readonly string[] {
  return facts.flatMap(({ fact, label }) => (fact === 'sample' && label !== null ? [label] : []));
}
