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
  readonly mean: number | null;
  readonly distinctAbout: number;
  readonly quantiles: Stated<readonly { readonly p: number; readonly value: number }[]>;
}

export function readSummary(table: WireTable): Summary {
  const finite = numberCell(table, 'finite', 0) ?? 0;
  const quantiles = QUANTILE_LEVELS.flatMap((p, k) => {
    const value = numberCell(table, `q${k + 1}`, 0);
    return value === null ? [] : [{ p, value }];
  });
  return {
    present: numberCell(table, 'present', 0) ?? 0,
    finite,
    min: textCell(table, 'min_text', 0),
    max: textCell(table, 'max_text', 0),
    low: numberCell(table, 'low', 0),
    high: numberCell(table, 'high', 0),
    mean: numberCell(table, 'mean', 0),
    distinctAbout: numberCell(table, 'distinct_about', 0) ?? 0,
    quantiles:
      quantiles.length === QUANTILE_LEVELS.length
        ? stated(quantiles)
        : notDefined({ code: 'not-finite' }),
  };
}
