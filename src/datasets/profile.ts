import type { CallOptions, Engine } from '../engine/engine.ts';
import type { ProfileRecord } from '../storage/records/profile.ts';
import type { ColumnSchema } from '../vocabulary/column.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { judgeColumns } from './personal/judge-columns.ts';
import { loadValidators } from './personal/validators.ts';
import { Asker } from './profile/asker.ts';
import { columnBatches } from './profile/column-batches.ts';
import { correlations } from './profile/correlations.ts';
import { duplicateRows } from './profile/duplicate-rows.ts';
import { measureColumns } from './profile/measure-columns.ts';
import type { Measures } from './profile/measures.ts';
import { numberCell } from './profile/number-cell.ts';
import { rowCountQuery } from './profile/row-count-query.ts';
import { semanticOf } from './profile/semantic-of.ts';
import { warningsOf } from './profile/warnings-of.ts';

export interface ProfileOptions extends CallOptions {
  readonly now: Clock;
}

/**
 * Measures a table: each column in at most two passes, then duplicate rows and correlations.
 * Progress in columns; cancelling ends the running statement with `ENG_CANCELLED`.
 */
export async function profileVersion(
  engine: Pick<Engine, 'rows'>,
  table: string,
  schema: readonly ColumnSchema[],
  { signal, report, now }: ProfileOptions,
): Promise<Omit<ProfileRecord, 'versionId'>> {
  const started = performance.now();
  const asker = new Asker(engine, signal);
  const rowCount = numberCell(await asker.ask('rows', rowCountQuery(table)), 'n', 0) ?? 0;

  const placed: Measures[] = [];
  let done = 0;
  for (const batch of columnBatches(schema, rowCount)) {
    const [only] = batch.columns;
    const doing =
      only !== undefined && batch.columns.length === 1
        ? `Profiling ${only.name}`
        : `Profiling ${batch.columns.length} columns at once`;
    report?.({ done, total: schema.length, unit: 'columns', doing });
    const found = await measureColumns(asker, table, batch, rowCount);
    batch.places.forEach((place, k) => {
      const one = found[k];
      if (one !== undefined) placed[place] = one;
    });
    done += batch.columns.length;
  }
  const measures = schema.flatMap((_, place) => placed[place] ?? []);
  report?.({
    done: schema.length,
    total: schema.length,
    unit: 'columns',
    doing: 'Comparing rows and columns',
  });
  const duplicates = await duplicateRows(asker, table, measures, rowCount);
  const related = await correlations(asker, table, measures, rowCount);
  const validators = await loadValidators();
  const verdicts = judgeColumns(
    measures.map(({ column, sample }) => ({ ...column, values: sample })),
    validators,
  );

  return {
    format: 'paydown-profile/1',
    rowCount,
    duplicateRows: duplicates,
    columns: measures.map((measured, index) => {
      const meaning = semanticOf(measured, validators);
      const personal = verdicts[index] ?? {
        verdict: 'no',
        looksLike: '',
        validShare: 0,
        named: false,
      };
      return {
        ...measured.column,
        ...measured.profile,
        semantic: meaning.semantic,
        semanticShare: meaning.share,
        personal: personal.verdict,
        warnings: warningsOf({
          measures: measured,
          meaning,
          personal,
          correlations: related.correlations,
        }),
      };
    }),
    ...related,
    queries: asker.texts,
    madeAt: now(),
    madeInMs: Math.round(performance.now() - started),
  };
}
