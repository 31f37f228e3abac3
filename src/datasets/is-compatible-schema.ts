import type { ColumnSchema } from '../vocabulary/column.ts';

/** Whether a table can be the next version of another: at least half of the columns of each are in both. */
export function isCompatibleSchema(
  before: readonly ColumnSchema[],
  after: readonly ColumnSchema[],
): boolean {
  const names = new Set(before.map(({ name }) => name));
  const common = after.filter(({ name }) => names.has(name)).length;
  return common * 2 >= before.length && common * 2 >= after.length;
}
