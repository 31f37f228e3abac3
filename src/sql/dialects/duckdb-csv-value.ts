import type { ColumnType } from '../../vocabulary/column.ts';
import type { ReadOptions } from '../../vocabulary/read-options.ts';
import { join } from '../join.ts';
import { literal } from '../literal.ts';
import type { Sql } from '../query.ts';
import { sql } from '../sql.ts';
import { storedTypeOf } from './duckdb-column-type.ts';
import { raw } from './raw.ts';

type ValueSigns = Pick<
  Extract<ReadOptions, { format: 'csv' }>,
  'decimal' | 'thousands' | 'nullWords' | 'dateFormat' | 'timestampFormat'
>;

const TRUE_WORDS = ['true', 't', 'yes', 'y', '1'];
const FALSE_WORDS = ['false', 'f', 'no', 'n', '0'];

/** The text of a value of a column that is not text: NULL where a word says that it is missing. */
export function csvCell(type: ColumnType, cell: Sql, { nullWords = [] }: ValueSigns): Sql {
  if (type.name === 'text' || nullWords.length === 0) return cell;
  const words = nullWords.map((word) => literal(word));
  return sql`CASE WHEN trim(${cell}) IN (${join(words)}) THEN NULL ELSE ${cell} END`;
}

/**
 * The value of a text in a type, NULL where it is none or would lose something: digits, zeros at the
 * front, the time of a day. Numbers are written with the given signs; groups must be whole.
 */
export function csvValue(type: ColumnType, cell: Sql, signs: ValueSigns): Sql {
  const stored = raw(storedTypeOf(type));
  switch (type.name) {
    case 'integer': {
      const number = plainNumber(cell, signs);
      return sql`CASE WHEN regexp_full_match(${number}, '\\s*[-+]?(0|[1-9][0-9]{0,18})\\s*') THEN TRY_CAST(${number} AS BIGINT) END`;
    }
    case 'float': {
      const number = plainNumber(cell, signs);
      return sql`CASE WHEN regexp_full_match(${number}, '\\s*[-+]?(0[0-9].*|[0-9]{16,})\\s*') THEN NULL ELSE TRY_CAST(${number} AS DOUBLE) END`;
    }
    case 'decimal': {
      const number = plainNumber(cell, signs);
      const shape = `\\s*[-+]?[0-9]*(\\.[0-9]{0,${String(type.scale)}}0*)?\\s*`;
      return sql`CASE WHEN regexp_full_match(${number}, ${literal(shape)}) THEN TRY_CAST(${number} AS ${stored}) END`;
    }
    case 'boolean': {
      const word = sql`lower(trim(${cell}))`;
      return sql`CASE WHEN ${word} IN (${texts(TRUE_WORDS)}) THEN true WHEN ${word} IN (${texts(FALSE_WORDS)}) THEN false END`;
    }
    case 'date':
      return signs.dateFormat === undefined
        ? sql`CASE WHEN strlen(trim(${cell})) <= 10 THEN TRY_CAST(${cell} AS DATE) END`
        : sql`CAST(try_strptime(trim(${cell}), ${literal(signs.dateFormat)}) AS DATE)`;
    case 'timestamp':
      return signs.timestampFormat === undefined
        ? sql`CASE WHEN strlen(${cell}) > 18 AND regexp_matches(${cell}, '[0-9]:[0-9]{2}.*[-+][0-9]{2}(:?[0-9]{2})?\\s*$') THEN CAST(TRY_CAST(${cell} AS TIMESTAMPTZ) AS TIMESTAMP) ELSE TRY_CAST(${cell} AS TIMESTAMP) END`
        : sql`CAST(try_strptime(trim(${cell}), ${literal(signs.timestampFormat)}) AS TIMESTAMP)`;
    default:
      return sql`TRY_CAST(${cell} AS ${stored})`;
  }
}

/** The number as DuckDB writes it, NULL where the text has not the shape that the signs ask for. */
function plainNumber(cell: Sql, { decimal = '.', thousands }: ValueSigns): Sql {
  if (decimal === '.' && thousands === undefined) return cell;
  const group = thousands === undefined ? undefined : groupSign(thousands);
  const whole =
    group === undefined ? '[0-9]*' : `([0-9]*|[0-9]{1,3}(${group}[0-9]{2,3})*${group}[0-9]{3})`;
  const shape = `\\s*[-+]?${whole}(${escaped(decimal)}[0-9]*)?([eE][-+]?[0-9]+)?\\s*|\\s*[-+]?(?i:nan|inf|infinity)\\s*`;
  const ungrouped =
    group === undefined ? cell : sql`regexp_replace(${cell}, ${literal(group)}, '', 'g')`;
  return sql`CASE WHEN regexp_full_match(${cell}, ${literal(shape)}) THEN replace(${ungrouped}, ${literal(decimal)}, '.') END`;
}

function groupSign(thousands: string): string {
  return thousands === ' ' ? '[ \\x{A0}\\x{2009}\\x{202F}]' : escaped(thousands);
}

function escaped(sign: string): string {
  return sign.replace(/[\\^$.|?*+()[\]{}]/gu, '\\$&');
}

function texts(words: readonly string[]): Sql {
  return join(words.map((word) => literal(word)));
}
