import type { Sql, SqlParameter, SqlPart } from '../query.ts';
import { sqlError } from '../sql-error.ts';

/** A statement as DuckDB takes it: text with `?`, and the values in their order. */
export interface DuckdbStatement {
  readonly text: string;
  readonly values: readonly (string | number | boolean)[];
}

const INT64_LIMIT = 2n ** 63n;

/**
 * Prints with `?` for parameters. Numbers carry their type as a cast, 64-bit integers go as text
 * (the wasm binding cannot take them), NULL, NaN and infinities stand in the text (it would lose them).
 * Throws `ENG_BAD_NAME`.
 */
export function printDuckdb(fragment: Sql): DuckdbStatement {
  const values: (string | number | boolean)[] = [];
  const text = fragment.parts
    .map((part) => {
      if (part.kind !== 'parameter') return printPart(part);
      const { value } = part;
      if (value === null || (typeof value === 'number' && !Number.isFinite(value))) {
        return printLiteral(value);
      }
      values.push(typeof value === 'bigint' ? String(value) : value);
      return typeof value === 'string' ? '?' : `CAST(? AS ${typeOf(value)})`;
    })
    .join('');
  return { text, values };
}

/**
 * Prints with parameters as constants. The wasm engine can cancel only statements sent as text
 * (a prepared one blocks its worker), so this is its form; both forms mean the same.
 * Throws `ENG_BAD_NAME`.
 */
export function printDuckdbText(fragment: Sql): string {
  return fragment.parts.map(printPart).join('');
}

function printPart(part: SqlPart): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'identifier':
      return part.path.map(printName).join('.');
    case 'parameter':
    case 'literal':
      return printLiteral(part.value);
  }
}

function printName(name: string): string {
  if (name === '' || /[\0\p{Surrogate}]/u.test(name)) {
    throw sqlError('ENG_BAD_NAME', {
      what: name === '' ? 'a name is empty' : 'a name holds a character that cannot be stored',
      where: JSON.stringify(name),
    });
  }
  return `"${name.replaceAll('"', '""')}"`;
}

function printLiteral(value: SqlParameter): string {
  switch (typeof value) {
    case 'string':
      return printText(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'bigint':
      return `CAST(${String(value)} AS ${typeOf(value)})`;
    case 'number':
      return `CAST('${Object.is(value, -0) ? '-0' : String(value)}' AS ${typeOf(value)})`;
    default:
      return 'NULL';
  }
}

/** NUL ends a statement's text in C, so it is put together from its code. */
function printText(text: string): string {
  const pieces = text.split('\0').map((piece) => `'${piece.replaceAll("'", "''")}'`);
  return pieces.length === 1 ? (pieces[0] ?? "''") : `(${pieces.join(' || chr(0) || ')})`;
}

function typeOf(value: number | bigint | boolean): string {
  if (typeof value === 'boolean') return 'BOOLEAN';
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? 'BIGINT' : 'DOUBLE';
  }
  return value >= -INT64_LIMIT && value < INT64_LIMIT ? 'BIGINT' : 'HUGEINT';
}
