import {
  csvMisfit,
  findBadLineQuery,
  readCsvQuery,
  type CsvMisfit,
  type CsvOptions,
} from '../../src/sql/dialects/duckdb-csv.ts';
import { identifier } from '../../src/sql/identifier.ts';
import { sql } from '../../src/sql/sql.ts';
import { sqlError } from '../../src/sql/sql-error.ts';
import type { ColumnType } from '../../src/vocabulary/column.ts';
import { PaydownError } from '../../src/vocabulary/paydown-error.ts';
import { causeMessage } from './cause-message.ts';
import type { CsvInput } from './csv-input.ts';
import { readTable } from './read-table.ts';
import type { Session } from './session.ts';
import { withFileName } from './with-file-name.ts';

/** How a table was loaded, or how far its types were widened and what still does not fit. */
export interface LoadedCsv {
  readonly read: CsvOptions;
  readonly failure?: unknown;
}

/** Loads with the given options; where they are not a person's they give way to wider types. */
export async function loadCsv(
  session: Session,
  input: CsvInput,
  start: CsvOptions,
): Promise<LoadedCsv> {
  let read = start;
  for (;;) {
    try {
      await load(session, input, read);
      return { read };
    } catch (failure) {
      const widened = input.read === undefined ? widerOptions(failure, read) : undefined;
      if (widened === undefined) return { read, failure };
      read = widened;
    }
  }
}

function widerOptions(failure: unknown, options: CsvOptions): CsvOptions | undefined {
  const message = failure instanceof PaydownError ? causeMessage(failure) : String(failure);
  const misfit = csvMisfit(message);
  const type = misfit === undefined ? undefined : widerType(misfit, options);
  if (misfit === undefined || type === undefined) return undefined;
  const columns = options.columns.map((column, index) =>
    index === misfit.column ? { name: column.name, type } : column,
  );
  return { ...options, columns };
}

/**
 * Text for a number that would lose digits, float for a fraction among integers, timestamp for one
 * among dates; nothing for a value that is neither.
 */
function widerType({ column, value }: CsvMisfit, { columns }: CsvOptions): ColumnType | undefined {
  const type = columns[column]?.type.name;
  if (type === 'timestamp') return undefined;
  if (type === 'date') {
    return /^\s*\d{4}-\d{2}-\d{2}[T ]\d{2}:/.test(value) ? { name: 'timestamp' } : undefined;
  }
  if (/^\s*[-+]?(0\d+|\d{16,})\s*$/.test(value) || /^0\d/.test(value)) return { name: 'text' };
  const isNumber = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(value);
  return isNumber && type === 'integer' ? { name: 'float' } : undefined;
}

async function load(session: Session, input: CsvInput, options: CsvOptions): Promise<void> {
  const { path, file, fileName, table, aside, countBytes } = input;
  const statement = sql`CREATE TABLE ${identifier(table)} AS ${readCsvQuery(path, options)}`;
  const progressOf = await countBytes?.(path, file.size);
  try {
    await withFileName(fileName, () => session.run(statement, progressOf));
  } catch (error) {
    const misfit = csvMisfit(error instanceof PaydownError ? causeMessage(error) : '');
    if (misfit === undefined) throw error;
    // Where values can be set aside, the line of each is found then.
    if (aside === undefined && widerType(misfit, options) === undefined) {
      await withFileName(fileName, () => readTable(session, findBadLineQuery(path, options)));
    }
    throw misfitError(error, misfit, input, options);
  }
}

function misfitError(
  error: unknown,
  misfit: CsvMisfit,
  { fileName }: CsvInput,
  { columns }: CsvOptions,
): unknown {
  const { name, type } = columns[misfit.column] ?? { name: '', type: { name: 'text' } };
  return sqlError('ENG_BAD_ROW', {
    what: `"${misfit.value}" would lose something as ${type.name}`,
    where: `${fileName}, column ${name}`,
    cause: error instanceof PaydownError ? error.cause : error,
  });
}
