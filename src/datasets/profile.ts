import type { CallOptions, Engine } from '../engine/engine.ts';
import type { ProfileRecord } from '../storage/records/profile.ts';
import type { ColumnSchema } from '../vocabulary/column.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { judgeColumns } from './personal/judge-columns.ts';
import { loadValidators } from './personal/validators.ts';
import { Asker } from './profile/asker.ts';
import { correlations } from './profile/correlations.ts';
import { duplicateRows } from './profile/duplicate-rows.ts';
import { measureColumn } from './profile/measure-column.ts';
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

  const measures: Measures[] = [];
  for (const column of schema) {
    report?.({
      done: measures.length,
      total: schema.length,
      unit: 'columns',
      doing: `Profiling ${column.name}`,
    });
    measures.push(await measureColumn(asker, table, column, rowCount));
  }
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
