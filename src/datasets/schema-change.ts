import type { ColumnSchema, ColumnType } from '../vocabulary/column.ts';

export interface SchemaChange {
  readonly addedColumns: readonly string[];
  readonly removedColumns: readonly string[];
  readonly retypedColumns: readonly string[];
}

/** Columns that came, went, or changed their type, by name. */
export function schemaChange(
  before: readonly ColumnSchema[],
  after: readonly ColumnSchema[],
): SchemaChange {
  const old = new Map(before.map(({ name, type }) => [name, type]));
  const fresh = new Set(after.map(({ name }) => name));
  return {
    addedColumns: after.filter(({ name }) => !old.has(name)).map(({ name }) => name),
    removedColumns: before.filter(({ name }) => !fresh.has(name)).map(({ name }) => name),
    retypedColumns: after
      .filter(({ name, type }) => {
        const was = old.get(name);
        return was !== undefined && !isSameType(was, type);
      })
      .map(({ name }) => name),
  };
}

function isSameType(a: ColumnType, b: ColumnType): boolean {
  if (a.name !== 'decimal' || b.name !== 'decimal') return a.name === b.name;
  return a.precision === b.precision && a.scale === b.scale;
}
