import type { ColumnSchema, ColumnType } from '../../vocabulary/column.ts';
import type { ReadOptions } from '../../vocabulary/read-options.ts';
import { identifier } from '../identifier.ts';
import { join } from '../join.ts';
import { literal } from '../literal.ts';
import type { Sql } from '../query.ts';
import { sql } from '../sql.ts';
import { storedTypeOf } from './duckdb-column-type.ts';
import { csvCell, csvValue } from './duckdb-csv-value.ts';
import { positionalName, positionalNames } from './duckdb-projection.ts';
import { raw } from './raw.ts';

export type CsvOptions = Extract<ReadOptions, { format: 'csv' }>;

/** Where lines and values of a CSV file end. */
export type CsvCut = Pick<CsvOptions, 'delimiter' | 'quote' | 'escape' | 'skipRows'>;

const MOST_LINE_BYTES = 16_777_216;
/** Read at once where only a file's start is looked at; a line must fit. */
const START_BYTES = MOST_LINE_BYTES;

/** A value that would have lost something in its column's type, found while reading. */
export interface CsvMisfit {
  readonly column: number;
  readonly value: string;
}

/**
 * Macros that read a number only when its text and its value say the same: DuckDB itself would make
 * 2 of `1.5`, 7 of `007` and a rounded double of a long number. What prints back as it was needs no
 * look at its characters, and nearly all values do. Made once when an engine starts.
 */
export const CSV_NUMBER_MACROS: readonly Sql[] = [
  raw(
    `CREATE OR REPLACE MACRO paydown_integer(c, k) AS CASE WHEN CAST(TRY_CAST(c AS BIGINT) AS VARCHAR) = c THEN TRY_CAST(c AS BIGINT) ELSE coalesce(CASE WHEN regexp_full_match(c, '\\s*[-+]?(0|[1-9][0-9]{0,18})\\s*') THEN TRY_CAST(c AS BIGINT) END, CASE WHEN c IS NOT NULL THEN CAST(error('paydown-misfit:' || k || ':' || c) AS BIGINT) END) END`,
  ),
  raw(
    `CREATE OR REPLACE MACRO paydown_float(c, k) AS coalesce(CASE WHEN c >= '00' AND c < '0:' OR strlen(c) > 15 AND NOT contains(c, '.') AND regexp_full_match(c, '\\s*[-+]?[0-9]+\\s*') THEN NULL ELSE TRY_CAST(c AS DOUBLE) END, CASE WHEN c IS NOT NULL THEN CAST(error('paydown-misfit:' || k || ':' || c) AS DOUBLE) END)`,
  ),
];

/** The same for ISO dates and instants: DuckDB itself would drop the time of a day and the offset of an instant. */
export const CSV_TIME_MACROS: readonly Sql[] = [
  raw(
    `CREATE OR REPLACE MACRO paydown_date(c, k) AS coalesce(CASE WHEN strlen(trim(c)) <= 10 THEN TRY_CAST(c AS DATE) END, CASE WHEN c IS NOT NULL THEN CAST(error('paydown-misfit:' || k || ':' || c) AS DATE) END)`,
  ),
  raw(
    `CREATE OR REPLACE MACRO paydown_timestamp(c, k) AS coalesce(CASE WHEN strlen(c) > 18 AND regexp_matches(c, '[0-9]:[0-9]{2}.*[-+][0-9]{2}(:?[0-9]{2})?\\s*$') THEN CAST(TRY_CAST(c AS TIMESTAMPTZ) AS TIMESTAMP) ELSE TRY_CAST(c AS TIMESTAMP) END, CASE WHEN c IS NOT NULL THEN CAST(error('paydown-misfit:' || k || ':' || c) AS TIMESTAMP) END)`,
  ),
];

/** What DuckDB finds at the start of a file, as one row of text; the columns' types one a line. */
export function sniffCsvQuery(path: string, cut?: CsvCut): Sql {
  const given =
    cut === undefined
      ? sql``
      : sql`, delim = ${literal(cut.delimiter)}, quote = ${literal(cut.quote)}, escape = ${literal(cut.escape)}, skip = ${literal(cut.skipRows)}`;
  return sql`SELECT "Delimiter", "Quote", "Escape", "HasHeader", CAST("SkipRows" AS BIGINT) AS skip,
    coalesce("DateFormat", '') AS date_format, coalesce("TimestampFormat", '') AS timestamp_format,
    array_to_string(list_transform("Columns", lambda c: c.type), chr(10)) AS types
    FROM sniff_csv(${literal(path)}, max_line_size = ${literal(MOST_LINE_BYTES)}, buffer_size = ${literal(START_BYTES)}${given})`;
}

/** The head's names as the file writes them; the sniffer changes repeated ones. */
export function headQuery(path: string, options: CsvOptions): Sql {
  return sql`SELECT * FROM read_csv(${literal(path)}, ${common(options)}, buffer_size = ${literal(START_BYTES)}, header = false, skip = ${literal(options.skipRows)}, columns = ${columnTypes(options.columns.map(() => 'VARCHAR'))}) LIMIT 1`;
}

/** Per column, whether one of the first 20,480 rows has a number whose text is more than its value. */
export function suspiciousQuery(path: string, options: CsvOptions): Sql {
  const tests = options.columns.map(({ type }, index) => {
    const value = positionalName(index);
    if (type.name === 'integer') {
      return sql`coalesce(bool_or(regexp_full_match(${value}, '\\s*[-+]?0[0-9]+\\s*')), false)`;
    }
    if (type.name === 'float') {
      return sql`coalesce(bool_or(regexp_full_match(${value}, '0[0-9].*|\\s*[-+]?[0-9]{16,}\\s*')), false)`;
    }
    return sql`false`;
  });
  return sql`SELECT ${join(tests)} FROM (SELECT * FROM read_csv(${literal(path)}, ${dialect(options)}, buffer_size = ${literal(START_BYTES)}, columns = ${columnTypes(options.columns.map(() => 'VARCHAR'))}) LIMIT 20480) AS q(${positionalNames(options.columns.length)})`;
}

/** The rows of a file with the types and names of `options`; what can lose something is guarded by the macros above. */
export function readCsvQuery(path: string, options: CsvOptions): Sql {
  return isPlain(options) ? readPlainQuery(path, options) : readSettledQuery(path, options);
}

/** Per row with a value that is none of its column's type: place of the row from 0, of the column, and the text. */
export function misfitsQuery(path: string, options: CsvOptions, most: number): Sql {
  const cases = options.columns.flatMap(({ type }, index) => {
    if (type.name === 'text' || options.leftOut?.includes(index) === true) return [];
    const cell = positionalName(index);
    return [
      sql`WHEN ${cell} IS NOT NULL AND ${csvValue(type, cell, options)} IS NULL THEN ${literal(index)}`,
    ];
  });
  const place = cases.length === 0 ? sql`NULL` : sql`CASE ${join(cases, sql` `)} END`;
  const cells = options.columns.map((_, index) => positionalName(index));
  return sql`SELECT CAST(place AS DOUBLE) AS place, CAST(k AS DOUBLE) AS k, [${join(cells)}][k + 1] AS value
    FROM (SELECT *, ${place} AS k FROM (SELECT row_number() OVER () - 1 AS place, ${join(namedCells(options))} FROM ${textsOf(path, options)})) WHERE k IS NOT NULL LIMIT ${literal(most)}`;
}

/** The macros above are quick to run, but of many of them DuckDB's planner makes minutes (1.4.3). */
const MOST_PLAIN_COLUMNS = 200;

/** Nothing that DuckDB's own casts and the macros above do not know. */
function isPlain(options: CsvOptions): boolean {
  const { decimal, thousands, nullWords, leftOut, isChosen } = options;
  if (options.columns.length > MOST_PLAIN_COLUMNS) return false;
  return [decimal, thousands, nullWords, leftOut, isChosen].every((one) => one === undefined);
}

function readSettledQuery(path: string, options: CsvOptions): Sql {
  const columns = options.columns.flatMap(({ name, type }, index) => {
    if (options.leftOut?.includes(index) === true) return [];
    const cell = positionalName(index);
    const misfit = sql`CAST(error(${literal(`paydown-misfit:${String(index)}:`)} || ${cell}) AS ${raw(storedTypeOf(type))})`;
    const value =
      type.name === 'text'
        ? cell
        : sql`CASE WHEN ${cell} IS NOT NULL THEN coalesce(${csvValue(type, cell, options)}, ${misfit}) END`;
    return [sql`${value} AS ${identifier(name)}`];
  });
  return sql`SELECT ${join(columns)} FROM (SELECT ${join(namedCells(options))} FROM ${textsOf(path, options)})`;
}

function namedCells(options: CsvOptions): Sql[] {
  return options.columns.map(({ type }, index) => {
    const cell = positionalName(index);
    return sql`${csvCell(type, cell, options)} AS ${cell}`;
  });
}

function textsOf(path: string, options: CsvOptions): Sql {
  const types = options.columns.map(() => 'VARCHAR');
  return sql`read_csv(${literal(path)}, ${dialect(options)}, columns = ${columnTypes(types)}) AS q(${positionalNames(types.length)})`;
}

function readPlainQuery(path: string, options: CsvOptions): Sql {
  const guards = options.columns.map(({ type }) => guardOf(type.name, options));
  const types = options.columns.map(({ type }, index) =>
    guards[index] === undefined ? readTypeOf(type, options) : 'VARCHAR',
  );
  const columns = options.columns.map(({ name, type }, index) => {
    const value = positionalName(index);
    const guard = guards[index];
    const read =
      guard === undefined
        ? sql`CAST(${value} AS ${raw(storedTypeOf(type))})`
        : sql`${raw(guard)}(${value}, ${literal(String(index))})`;
    return sql`${read} AS ${identifier(name)}`;
  });
  return sql`SELECT ${join(columns)} FROM read_csv(${literal(path)}, ${dialect(options)}, columns = ${columnTypes(types)}) AS q(${positionalNames(types.length)})`;
}

function guardOf(type: ColumnType['name'], options: CsvOptions): string | undefined {
  const { dateFormat, timestampFormat } = options;
  if (type === 'integer' || type === 'float') return `paydown_${type}`;
  if (type === 'date' && (dateFormat === undefined || dateFormat === '%Y-%m-%d')) {
    return 'paydown_date';
  }
  return type === 'timestamp' && timestampFormat === undefined ? 'paydown_timestamp' : undefined;
}

function readTypeOf(type: ColumnType, { timestampFormat }: CsvOptions): string {
  const hasZone = timestampFormat?.includes('%z') === true;
  return type.name === 'timestamp' && hasZone ? 'TIMESTAMPTZ' : storedTypeOf(type);
}

/** The same with DuckDB's own casts, which name the line of a value that fits not at all. */
export function findBadLineQuery(path: string, options: CsvOptions): Sql {
  const types = options.columns.map(({ type }) => storedTypeOf(type));
  return sql`SELECT count(COLUMNS(*)) FROM read_csv(${literal(path)}, ${dialect(options)}, columns = ${namedTypes(options.columns, types)})`;
}

/** The misfit an engine message speaks of, if it does. */
export function csvMisfit(message: string): CsvMisfit | undefined {
  const found = /paydown-misfit:(\d+):([^]*)/.exec(message);
  return found === null ? undefined : { column: Number(found[1]), value: found[2] ?? '' };
}

/** Whether an engine message speaks of a line that has not the shape of the others. */
export function isRaggedCsv(message: string): boolean {
  if (/not utf-8 encoded|Invalid unicode|Error when converting/i.test(message)) return false;
  return /CSV Error on Line|CSV Parser state machine reached an invalid state/.test(message);
}

function dialect(options: CsvOptions): Sql {
  return sql`${common(options)}, header = ${literal(options.header)}, skip = ${literal(options.skipRows)}`;
}

function common(options: CsvOptions): Sql {
  const formats = [
    ...(options.dateFormat === undefined
      ? []
      : [sql`, dateformat = ${literal(options.dateFormat)}`]),
    ...(options.timestampFormat === undefined
      ? []
      : [sql`, timestampformat = ${literal(options.timestampFormat)}`]),
  ];
  return sql`auto_detect = false, delim = ${literal(options.delimiter)}, quote = ${literal(options.quote)}, escape = ${literal(options.escape)}, encoding = ${literal(options.encoding)}, max_line_size = ${literal(MOST_LINE_BYTES)}${join(formats, sql``)}`;
}

function columnTypes(types: readonly string[]): Sql {
  return sql`{${join(types.map((type, index) => sql`${positionalName(index)}: ${literal(type)}`))}}`;
}

function namedTypes(columns: readonly ColumnSchema[], types: readonly string[]): Sql {
  return sql`{${join(columns.map(({ name }, index) => sql`${identifier(name)}: ${literal(types[index] ?? 'VARCHAR')}`))}}`;
}
