import type { Correlation } from '../storage/records/profile.ts';
import type { ColumnSchema } from '../vocabulary/column.ts';

const RHO_LIMIT = 0.95;
const ROWS_NEEDED = 1000;

export interface RepeatedColumn {
  readonly column: string;
  /** The earlier column that says the same. */
  readonly repeats: string;
  readonly rho: number;
  readonly n: number;
}

/**
 * Columns that say the same as a kept column before them: |Spearman| > 0.95 over at least 1,000 rows.
 * Of a group that all agree the first stays, so dropping the answer leaves none behind.
 */
export function repeatedColumns(
  schema: readonly ColumnSchema[],
  correlations: readonly Correlation[],
): readonly RepeatedColumn[] {
  const strong = correlations.filter(({ rho, n }) => Math.abs(rho) > RHO_LIMIT && n >= ROWS_NEEDED);
  const kept: string[] = [];
  const repeated: RepeatedColumn[] = [];
  for (const { name } of schema) {
    const match = kept
      .map((earlier) => ({ earlier, pair: strong.find((pair) => joins(pair, earlier, name)) }))
      .find(({ pair }) => pair !== undefined);
    if (match?.pair === undefined) kept.push(name);
    else {
      const { rho, n } = match.pair;
      repeated.push({ column: name, repeats: match.earlier, rho, n });
    }
  }
  return repeated;
}

function joins({ a, b }: Correlation, one: string, other: string): boolean {
  return (a === one && b === other) || (a === other && b === one);
}
