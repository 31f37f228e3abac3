import type { ColumnSchema } from '../../vocabulary/column.ts';
import { identifier } from '../identifier.ts';
import { join } from '../join.ts';
import type { Sql } from '../query.ts';
import { sql } from '../sql.ts';
import { columnTypeOf, storedTypeOf } from './duckdb-column-type.ts';
import { jsonText } from './duckdb-json-text.ts';
import { parseDuckdbType } from './duckdb-type.ts';
import { raw } from './raw.ts';

/** A column as `DESCRIBE` answers it. */
export interface DescribedColumn {
  readonly name: string;
  readonly duckdbType: string;
}

/**
 * What a projection is for. `wire`: decimals travel as text, so that decoders meet seven physical
 * types only. `stored`: the type a table keeps the column in.
 */
export type ProjectionGoal = 'wire' | 'stored';

/** Names a subquery's columns are called by position, so that no name can clash or mislead. */
export function positionalNames(count: number): Sql {
  return raw(Array.from({ length: count }, (_, index) => `c${String(index)}`).join(', '));
}

/** Column `index` of a subquery whose columns were named by `positionalNames`. */
export function positionalName(index: number): Sql {
  return raw(`c${String(index)}`);
}

/** The logical schema of described columns. */
export function schemaOf(described: readonly DescribedColumn[]): ColumnSchema[] {
  return described.map(({ name, duckdbType }) => ({ name, type: columnTypeOf(duckdbType) }));
}

/** True when a projection would change nothing. */
export function isProjected(described: readonly DescribedColumn[], goal: ProjectionGoal): boolean {
  return described.every(({ duckdbType }) => {
    const type = columnTypeOf(duckdbType);
    if (goal === 'wire' && type.name === 'decimal') return false;
    return storedTypeOf(type) === duckdbType;
  });
}

/** `query` with every column brought to its canonical physical type, in the same order, under `names`. */
export function projectionQuery(
  query: Sql,
  described: readonly DescribedColumn[],
  goal: ProjectionGoal,
  names: readonly string[] = described.map(({ name }) => name),
): Sql {
  const columns = described.map(({ duckdbType, name }, index) => {
    const value = projected(duckdbType, positionalName(index), goal);
    return sql`${value} AS ${identifier(names[index] ?? name)}`;
  });
  return sql`SELECT ${join(columns)} FROM (${query}) AS q(${positionalNames(described.length)})`;
}

function projected(duckdbType: string, value: Sql, goal: ProjectionGoal): Sql {
  const type = columnTypeOf(duckdbType);
  if (type.name === 'nested') {
    return duckdbType === 'JSON'
      ? sql`CAST(${value} AS VARCHAR)`
      : jsonText(parseDuckdbType(duckdbType), value);
  }
  const stored = goal === 'wire' && type.name === 'decimal' ? 'VARCHAR' : storedTypeOf(type);
  return stored === duckdbType ? value : sql`CAST(${value} AS ${raw(stored)})`;
}
