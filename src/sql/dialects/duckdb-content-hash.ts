import type { ColumnSchema, ColumnType } from '../../vocabulary/column.ts';
import { join } from '../join.ts';
import { identifier } from '../identifier.ts';
import type { Sql } from '../query.ts';
import { sql } from '../sql.ts';
import { positionalName, positionalNames } from './duckdb-projection.ts';
import { raw } from './raw.ts';

/** Rows of a table by where they stand in it: from the first, up to and without the last. */
export interface RowSlice {
  readonly from: number;
  readonly to: number;
}

/** Macros of the canonical text of a value. Made once when an engine starts. */
export const CONTENT_MACROS: readonly Sql[] = [
  raw(`CREATE OR REPLACE MACRO paydown_plain(c) AS coalesce(CAST(c AS VARCHAR), '\\N')`),
  raw(
    `CREATE OR REPLACE MACRO paydown_text(c) AS coalesce(CASE WHEN contains(c, '\\') OR contains(c, chr(31)) THEN replace(replace(c, '\\', '\\\\'), chr(31), '\\u') ELSE c END, '\\N')`,
  ),
];

/**
 * `SELECT m`, one MD5 (32 hex digits) a row of a table, over the row's canonical text: values in column
 * order joined by U+001F, NULL as `\N`, in text `\` doubled and U+001F written `\u`. Integers in
 * decimal; decimals with the column's scale; booleans `true` and `false`; floats as the shortest text
 * that reads back to the same double, as DuckDB prints it (`0.1`, `2.0`, `1e+300`, `-0.0`, `nan`,
 * `inf`), so that equal bits and only equal bits are equal; dates ISO; times and timestamps as whole
 * microseconds since midnight and since the epoch; bytes in upper-case hex; nested values as their JSON text.
 */
export function rowDigestQuery(table: string, columns: readonly ColumnSchema[]): Sql {
  const texts = columns.map(({ type }, index) => canonicalText(type, positionalName(index)));
  return sql`SELECT md5(concat_ws(chr(31), ${join(texts)})) AS m FROM ${identifier(table)} AS q(${positionalNames(columns.length)})`;
}

/**
 * `SELECT n, s1, s2, s`: row count, the sums modulo 2^60 of the first and second 15 hex digits of every
 * row digest (as text), and SHA-256 of the schema's JSON. The parts of `content/1`.
 */
export function contentHashQuery(table: string, columns: readonly ColumnSchema[]): Sql {
  return sql`SELECT ${contentParts(columns)} FROM (${rowNumbersQuery(table, columns)})`;
}

/**
 * The same and `smallest`: the `kept` smallest first numbers, 15 hex digits each, sorted, one a line. The
 * k-th copy of a row counts as a row of its own, hashed with its k, so that repeated rows are shared as
 * often as both tables hold them. Each row is hashed once for both.
 */
export function rowDigestsQuery(
  table: string,
  columns: readonly ColumnSchema[],
  kept: number,
): Sql {
  return digestsOfNumbersQuery(rowNumbersQuery(table, columns), columns, kept);
}

/** The same, of row numbers that are there already: `numbers` gives `a` and `b` of every row. */
export function digestsOfNumbersQuery(
  numbers: Sql,
  columns: readonly ColumnSchema[],
  kept: number,
): Sql {
  return sql`WITH d AS MATERIALIZED (${numbers}),
g AS MATERIALIZED (SELECT a, count(*) AS n FROM d GROUP BY 1),
smallest AS (
  SELECT a FROM (
    SELECT a FROM g
    UNION ALL
    SELECT CAST('0x' || substr(md5(format('{:015x}', a) || '#' || k), 1, 15) AS BIGINT)
    FROM (SELECT a, unnest(range(2, n + 1)) AS k FROM g WHERE n > 1)
  ) ORDER BY a LIMIT ${raw(String(kept))}
)
SELECT ${contentParts(columns)},
  (SELECT coalesce(string_agg(format('{:015x}', a), chr(10) ORDER BY a), '') FROM smallest) AS smallest
FROM d`;
}

/** `SELECT a, b`, the first and second 15 hex digits of every row digest as numbers; of `slice` alone when given. */
export function rowNumbersQuery(
  table: string,
  columns: readonly ColumnSchema[],
  slice?: RowSlice,
): Sql {
  const digests = rowDigestQuery(table, columns);
  const rows =
    slice === undefined
      ? digests
      : sql`${digests} WHERE q.rowid >= ${raw(String(slice.from))} AND q.rowid < ${raw(String(slice.to))}`;
  return sql`SELECT CAST('0x' || m[1:15] AS BIGINT) AS a, CAST('0x' || m[16:30] AS BIGINT) AS b FROM (${rows})`;
}

function contentParts(columns: readonly ColumnSchema[]): Sql {
  const total = (name: 'a' | 'b') =>
    sql`CAST(coalesce(sum(${identifier(name)}), 0) % 1152921504606846976 AS VARCHAR)`;
  return sql`CAST(count(*) AS VARCHAR) AS n, ${total('a')} AS s1, ${total('b')} AS s2, sha256(${schemaText(columns)}) AS s`;
}

/** JSON of the schema as the hash sees it: `[["id","integer"],["price","decimal(18,2)"]]`. */
export function schemaText(columns: readonly ColumnSchema[]): string {
  return JSON.stringify(columns.map(({ name, type }) => [name, typeText(type)]));
}

function typeText(type: ColumnType): string {
  return type.name === 'decimal'
    ? `decimal(${String(type.precision)},${String(type.scale)})`
    : type.name;
}

function canonicalText(type: ColumnType, value: Sql): Sql {
  switch (type.name) {
    case 'text':
    case 'nested':
      return sql`paydown_text(${value})`;
    case 'bytes':
      return sql`paydown_plain(hex(${value}))`;
    case 'time':
      return sql`paydown_plain(epoch_us(${value}))`;
    case 'timestamp':
      return sql`CASE WHEN isinf(${value}) THEN CAST(${value} AS VARCHAR) ELSE paydown_plain(epoch_us(${value})) END`;
    default:
      return sql`paydown_plain(${value})`;
  }
}
