import type { WireColumn, WireTable } from '../../src/engine/contracts/wire-table.ts';
import { columnTypeOf } from '../../src/sql/dialects/duckdb-column-type.ts';
import {
  isProjected,
  projectionQuery,
  type DescribedColumn,
} from '../../src/sql/dialects/duckdb-projection.ts';
import type { Query, ResultColumn, Sql } from '../../src/sql/query.ts';
import { sqlError } from '../../src/sql/sql-error.ts';
import type { ColumnType } from '../../src/vocabulary/column.ts';
import { describeQuery } from './described.ts';
import type { Session } from './session.ts';
import { textValues } from './text-values.ts';

/**
 * The rows of a query in tables of at least `rowsPerTable` rows, one empty table when there are none,
 * checked against the columns the query declares. Throws `ENG_RESULT_SHAPE`.
 */
export async function* streamQuery(
  session: Session,
  query: Query,
  rowsPerTable: number,
): AsyncGenerator<WireTable, void, undefined> {
  const described = await describeQuery(session, query);
  const types = checkedTypes(query.columns, described);
  yield* streamTyped(session, query, described, types, rowsPerTable);
}

/** The same in one table. */
export async function wholeResult(session: Session, query: Query): Promise<WireTable> {
  for await (const table of streamQuery(session, query, Infinity)) return table;
  throw shapeError('a query answered nothing');
}

/** The same without declared columns: each column has the logical type its DuckDB type stands for. */
export async function* streamAny(
  session: Session,
  query: Sql,
  rowsPerTable: number,
): AsyncGenerator<WireTable, void, undefined> {
  const described = await describeQuery(session, query);
  const types = described.map(({ duckdbType }) => columnTypeOf(duckdbType));
  yield* streamTyped(session, query, described, types, rowsPerTable);
}

async function* streamTyped(
  session: Session,
  query: Sql,
  described: readonly DescribedColumn[],
  types: readonly ColumnType[],
  rowsPerTable: number,
): AsyncGenerator<WireTable, void, undefined> {
  const projected = isProjected(described, 'wire')
    ? query
    : projectionQuery(query, described, 'wire');
  let any = false;
  for await (const { rowCount, columns } of session.tables(projected, rowsPerTable)) {
    any = true;
    yield { rowCount, columns: columns.map((column, index) => typed(column, types[index])) };
  }
  if (!any) {
    const columns = described.map(({ name }, index) => emptyColumn(name, types[index]));
    yield { rowCount: 0, columns };
  }
}

function checkedTypes(
  declared: readonly ResultColumn[],
  described: readonly DescribedColumn[],
): ColumnType[] {
  if (declared.length !== described.length) {
    const expected = String(declared.length);
    throw shapeError(`${expected} columns were declared, ${String(described.length)} came`);
  }
  return declared.map(({ name, type }, index) => {
    const came = described[index];
    const cameType = columnTypeOf(came?.duckdbType ?? '');
    if (came?.name !== name) {
      throw shapeError(`column ${name} was declared, ${String(came?.name)} came`);
    }
    if (cameType.name === type) return cameType;
    if (type === 'nested' && cameType.name === 'text') return { name: 'nested' };
    if (type === 'integer' && cameType.name === 'decimal' && cameType.scale === 0) {
      return { name: 'integer' };
    }
    throw shapeError(`${type} was declared, ${came.duckdbType} came`, name);
  });
}

function typed(column: WireColumn, type: ColumnType | undefined): WireColumn {
  if (type === undefined || column.type.name === type.name) return column;
  const head = {
    name: column.name,
    ...(column.missing === undefined ? {} : { missing: column.missing }),
  };
  const texts = textValues(column);
  switch (type.name) {
    case 'decimal':
      return { ...head, type, values: texts };
    case 'nested':
      return { ...head, type: { name: 'nested' }, values: texts };
    case 'integer':
      return { ...head, type: { name: 'integer' }, values: exactIntegers(texts, head) };
    default:
      return column;
  }
}

function exactIntegers(
  texts: readonly string[],
  column: { readonly name: string; readonly missing?: Uint8Array },
): BigInt64Array {
  const values = new BigInt64Array(texts.length);
  texts.forEach((text, row) => {
    if (column.missing?.[row] === 1) return;
    const value = BigInt(text);
    if (BigInt.asIntN(64, value) !== value) {
      throw shapeError(`${text} is too large for a 64-bit integer`, column.name);
    }
    values[row] = value;
  });
  return values;
}

function emptyColumn(name: string, type: ColumnType = { name: 'text' }): WireColumn {
  switch (type.name) {
    case 'boolean':
      return { name, type: { name: 'boolean' }, values: new Uint8Array(0) };
    case 'integer':
      return { name, type: { name: 'integer' }, values: new BigInt64Array(0) };
    case 'float':
      return { name, type: { name: 'float' }, values: new Float64Array(0) };
    case 'decimal':
      return { name, type, values: [] };
    case 'date':
      return { name, type: { name: 'date' }, values: new Int32Array(0) };
    case 'time':
    case 'timestamp':
      return { name, type: { name: type.name }, values: new BigInt64Array(0) };
    case 'bytes':
      return { name, type: { name: 'bytes' }, values: [] };
    case 'text':
    case 'nested':
      return { name, type: { name: type.name }, values: [] };
  }
}

function shapeError(what: string, where?: string) {
  return sqlError('ENG_RESULT_SHAPE', { what, where });
}
