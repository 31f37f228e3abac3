import type { ColumnProfile, ProfileRecord } from '../storage/records/profile.ts';

export interface DeadColumn {
  readonly column: string;
  readonly because: string;
}

/**
 * Columns that cannot tell rows apart: one value, or more than 95 % missing.
 * Not defined for fewer than two rows, where everything is constant.
 */
export function deadColumns({ rowCount, columns }: ProfileRecord): readonly DeadColumn[] {
  if (rowCount < 2) return [];
  return columns.flatMap((column) => {
    const because = reason(column, rowCount);
    return because === undefined ? [] : [{ column: column.name, because }];
  });
}

function reason({ missing, constant }: ColumnProfile, rowCount: number): string | undefined {
  if (missing * 100 > 95 * rowCount) {
    return `${((missing / rowCount) * 100).toFixed(1)} % missing`;
  }
  return constant ? 'one value only' : undefined;
}
