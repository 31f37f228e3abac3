import type { WireTable } from '../../engine/contracts/wire-table.ts';
import { notDefined, stated, type Stated } from '../../vocabulary/stated.ts';
import { numberCell } from './number-cell.ts';
import { QUANTILE_LEVELS } from './quantile-levels.ts';
import { textCell } from './text-cell.ts';

/** What the first pass found in a column of numbers or times. */
export interface Summary {
  readonly present: number;
  readonly finite: number;
  readonly min: string | null;
  readonly max: string | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Estimated; null when it was not asked for. */
  readonly distinctAbout: number | null;
  readonly quantiles: Stated<readonly { readonly p: number; readonly value: number }[]>;
}

const NOTHING: Summary = {
  present: 0,
  finite: 0,
  min: null,
  max: null,
  low: null,
  high: null,
  distinctAbout: null,
  quantiles: notDefined({ code: 'no-rows' }),
};

/** The summaries of `count` columns. A table without rows has no line for any. */
export function readSummaries(table: WireTable, count: number): readonly Summary[] {
  const summaries = Array.from({ length: count }, () => NOTHING);
  for (let row = 0; row < table.rowCount; row += 1) {
    summaries[numberCell(table, 'k', row) ?? -1] = summaryOf(table, row);
  }
  return summaries;
}

function summaryOf(table: WireTable, row: number): Summary {
  const quantiles = QUANTILE_LEVELS.flatMap((p, k) => {
    const value = numberCell(table, `q${k + 1}`, row);
    return value === null ? [] : [{ p, value }];
  });
  return {
    present: numberCell(table, 'present', row) ?? 0,
    finite: numberCell(table, 'finite', row) ?? 0,
    min: textCell(table, 'min_text', row),
    max: textCell(table, 'max_text', row),
    low: numberCell(table, 'low', row),
    high: numberCell(table, 'high', row),
    distinctAbout: numberCell(table, 'distinct_about', row),
    quantiles:
      quantiles.length === QUANTILE_LEVELS.length
        ? stated(quantiles)
        : notDefined({ code: 'not-finite' }),
  };
}
