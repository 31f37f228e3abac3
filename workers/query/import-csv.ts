import { columnTypeOf } from '../../src/sql/dialects/duckdb-column-type.ts';
import {
  csvMisfit,
  findBadLineQuery,
  headQuery,
  readCsvQuery,
  sniffCsvQuery,
  suspiciousQuery,
  type CsvMisfit,
  type CsvOptions,
} from '../../src/sql/dialects/duckdb-csv.ts';
import { duckdbFailure } from '../../src/sql/dialects/duckdb-failure.ts';
import { identifier } from '../../src/sql/identifier.ts';
import { sql } from '../../src/sql/sql.ts';
import { sqlError } from '../../src/sql/sql-error.ts';
import { uniqueNames } from '../../src/sql/unique-names.ts';
import type { ColumnType } from '../../src/vocabulary/column.ts';
import { PaydownError } from '../../src/vocabulary/paydown-error.ts';
import type { Progress } from '../../src/vocabulary/task.ts';
import { readTable } from './read-table.ts';
import type { Session } from './session.ts';
import { textValues } from './text-values.ts';

/** A CSV file under the name the engine can open it by. */
export interface CsvInput {
  readonly path: string;
  /** The file's own name, for messages. */
  readonly fileName: string;
  readonly file: Blob;
  readonly table: string;
  readonly read?: CsvOptions | undefined;
  /** Called when the rows begin to be read: starts counting bytes and answers how to ask. */
  readonly countBytes?: () => Promise<() => Promise<Progress | undefined>>;
}

/**
 * Reads a CSV file into a new table and answers how it was read. Without `read` the dialect and the
 * types are found at its start; a number whose text says more than its value (`007`, 18 digits and
 * a point) makes its column text, a fraction among integers makes it a float. With `read`, such a
 * value is an error. An empty cell is missing, quoted or not.
 * Throws `ENG_EMPTY_FILE`, `ENG_NOT_UTF8`, `ENG_NOT_CSV`, `ENG_BAD_ROW` with line, column and line text.
 */
export async function importCsv(session: Session, input: CsvInput): Promise<CsvOptions> {
  await checkStart(input);
  if (input.read !== undefined) {
    await load(session, input, input.read);
    return input.read;
  }
  let options = await named(input.fileName, () => sniff(session, input));
  for (;;) {
    const widened = await loadOrWiden(session, input, options);
    if (widened === undefined) return options;
    options = widened;
  }
}

async function checkStart({ file, fileName }: CsvInput): Promise<void> {
  const [first, second, third] = new Uint8Array(await file.slice(0, 3).arrayBuffer());
  const isOnlyMark = file.size === 3 && first === 0xef && second === 0xbb && third === 0xbf;
  if (file.size === 0 || isOnlyMark) {
    throw sqlError('ENG_EMPTY_FILE', { what: 'the file is empty', where: fileName });
  }
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw sqlError('ENG_NOT_UTF8', { what: 'the file is UTF-16, not UTF-8', where: fileName });
  }
}

async function sniff(session: Session, { path }: CsvInput): Promise<CsvOptions> {
  const found = await readTable(session, sniffCsvQuery(path));
  const value = (name: string) => found.columns.find((column) => column.name === name)?.values[0];
  const text = (name: string) => {
    const known = value(name);
    return typeof known === 'string' && known !== '(empty)' ? known : '';
  };
  const types = text('types').split('\n').map(columnTypeOf);
  const dateFormat = text('date_format');
  const timestampFormat = text('timestamp_format');
  const options: CsvOptions = {
    format: 'csv',
    delimiter: text('Delimiter') || ',',
    // None was seen at the start; a later quoted cell must not fall apart.
    quote: text('Quote') || '"',
    escape: text('Escape') || text('Quote') || '"',
    header: value('HasHeader') === 1,
    skipRows: Number(value('skip') ?? 0),
    encoding: 'utf-8',
    ...(dateFormat === '' ? {} : { dateFormat }),
    ...(timestampFormat === '' ? {} : { timestampFormat }),
    columns: types.map((type, index) => ({ name: `column ${String(index + 1)}`, type })),
  };
  const names = options.header ? await headNames(session, path, options) : [];
  const unique = uniqueNames(types.map((_, index) => names[index] ?? ''));
  const suspicious = await suspiciousColumns(session, path, options);
  return {
    ...options,
    columns: types.map((type, index) => ({
      name: unique[index] ?? '',
      type: suspicious.has(index) ? { name: 'text' } : type,
    })),
  };
}

async function headNames(session: Session, path: string, options: CsvOptions): Promise<string[]> {
  const { columns } = await readTable(session, headQuery(path, options));
  return columns.map((column) => textValues(column)[0] ?? '');
}

async function suspiciousColumns(
  session: Session,
  path: string,
  options: CsvOptions,
): Promise<ReadonlySet<number>> {
  const { columns } = await readTable(session, suspiciousQuery(path, options));
  return new Set(columns.flatMap(({ values }, index) => (values[0] === 1 ? [index] : [])));
}

async function loadOrWiden(
  session: Session,
  input: CsvInput,
  options: CsvOptions,
): Promise<CsvOptions | undefined> {
  try {
    await load(session, input, options);
    return undefined;
  } catch (error) {
    const misfit = csvMisfit(error instanceof PaydownError ? causeMessage(error) : String(error));
    const type = misfit === undefined ? undefined : widerType(misfit, options);
    if (misfit === undefined || type === undefined) throw error;
    const columns = options.columns.map((column, index) =>
      index === misfit.column ? { name: column.name, type } : column,
    );
    return { ...options, columns };
  }
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
  const { path, fileName, table, countBytes } = input;
  const statement = sql`CREATE TABLE ${identifier(table)} AS ${readCsvQuery(path, options)}`;
  const progressOf = await countBytes?.();
  try {
    await named(fileName, () => session.run(statement, progressOf));
  } catch (error) {
    const misfit = csvMisfit(error instanceof PaydownError ? causeMessage(error) : '');
    if (misfit === undefined || widerType(misfit, options) !== undefined)
      throw misfitError(error, misfit, input, options);
    await named(fileName, () => readTable(session, findBadLineQuery(path, options)));
    throw misfitError(error, misfit, input, options);
  }
}

function misfitError(
  error: unknown,
  misfit: CsvMisfit | undefined,
  { fileName }: CsvInput,
  { columns }: CsvOptions,
): unknown {
  if (misfit === undefined) return error;
  const { name, type } = columns[misfit.column] ?? { name: '', type: { name: 'text' } };
  return sqlError('ENG_BAD_ROW', {
    what: `"${misfit.value}" would lose something as ${type.name}`,
    where: `${fileName}, column ${name}`,
    cause: error instanceof PaydownError ? error.cause : error,
  });
}

/** Engine messages about the file, with its name in place of the one it is registered under. */
async function named<T>(fileName: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof PaydownError) || error.code !== 'ENG_QUERY') throw error;
    throw duckdbFailure(causeMessage(error), fileName);
  }
}

function causeMessage({ cause }: PaydownError): string {
  return cause instanceof Error ? cause.message : '';
}
