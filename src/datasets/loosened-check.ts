import type { AssertionCheck } from '../storage/records/assertion.ts';
import type { ProfileRecord } from '../storage/records/profile.ts';

/**
 * The assertion widened so that the profiled version passes: bounds moved to its smallest and largest
 * value, its values added, its row count. Undefined when it cannot be widened without being given up.
 */
export function loosenedCheck(
  check: AssertionCheck,
  { columns, rowCount }: ProfileRecord,
): AssertionCheck | undefined {
  if (check.kind === 'row-count') return rowCount > 0 ? { ...check, min: rowCount } : undefined;
  const column = columns.find(({ name }) => name === check.column);
  if (column === undefined) return undefined;
  if (check.kind === 'range' && column.min.defined && column.max.defined) {
    return {
      ...check,
      min: lesser(check.min, column.min.value),
      max: lesser(column.max.value, check.max) === check.max ? column.max.value : check.max,
    };
  }
  if (check.kind === 'accepted-values' && column.topValues.length === column.distinct.count) {
    const added = column.topValues
      .map(({ value }) => value)
      .filter((value) => !check.values.includes(value));
    return { ...check, values: [...check.values, ...added] };
  }
  return undefined;
}

/** Numbers by size, dates and times by their text. */
function lesser(a: string, b: string): string {
  const [x, y] = [Number(a), Number(b)];
  const isNumeric = !Number.isNaN(x) && !Number.isNaN(y);
  return (isNumeric ? x <= y : a <= b) ? a : b;
}
