import {
  csvMisfit,
  findBadLineQuery,
  isRaggedCsv,
  readCsvQuery,
  type CsvCut,
  type CsvMisfit,
  type CsvOptions,
} from '../../src/sql/dialects/duckdb-csv.ts';
import { duckdbFailure } from '../../src/sql/dialects/duckdb-failure.ts';
import { identifier } from '../../src/sql/identifier.ts';
import { sql } from '../../src/sql/sql.ts';
import { sqlError } from '../../src/sql/sql-error.ts';
import type { ColumnType } from '../../src/vocabulary/column.ts';
import { PaydownError } from '../../src/vocabulary/paydown-error.ts';
import type { Progress } from '../../src/vocabulary/task.ts';
import { csvDialect } from './csv-dialect.ts';
import { readTable } from './read-table.ts';
import type { Session } from './session.ts';
import { sniffCsv } from './sniff-csv.ts';
import { splitCsv, type SplitCsv } from './split-csv.ts';
import { tableRowCount } from './table-row-count.ts';

/** A CSV file under the name the engine can open it by. */
export interface CsvInput {
  readonly path: string;
  /** The file's own name, for messages. */
  readonly fileName: string;
  readonly file: Blob;
  readonly table: string;
  /** The new table for lines that are no rows; without it such a line is an error. */
  readonly aside?: string | undefined;
  readonly read?: CsvOptions | undefined;
  /** Gives the engine a file for as long as `read` takes, under the path it is told. */
  open<T>(file: Blob, read: (path: string) => Promise<T>): Promise<T>;
  /** Called when the rows begin to be read: starts counting bytes and answers how to ask. */
  readonly countBytes?: (
    path: string,
    size: number,
  ) => Promise<() => Promise<Progress | undefined>>;
}

/** Lines set aside, as `splitCsv` writes them. */
const ASIDE_OPTIONS: CsvOptions = {
  ...{ format: 'csv', delimiter: ',', quote: '"', escape: '"', header: true, skipRows: 0 },
  encoding: 'utf-8',
  columns: [
    { name: 'line', type: { name: 'integer' } },
    { name: 'reason', type: { name: 'text' } },
    { name: 'text', type: { name: 'text' } },
  ],
};

/** How a CSV file was read, and how many of its lines were set aside. */
export interface ImportedCsv {
  readonly read: CsvOptions;
  readonly setAside: number;
}

/**
 * Reads a CSV file into a new table and answers how it was read. Without `read` the dialect and the
 * types are found at its start; a number whose text says more than its value (`007`, 18 digits and
 * a point) makes its column text, a fraction among integers makes it a float. With `read`, such a
 * value is an error. An empty cell is missing, quoted or not. A line with too few or too many values
 * goes into the table `aside` with its line number and the reason; every line is in one of the two.
 * Throws `ENG_EMPTY_FILE`, `ENG_NOT_UTF8`, `ENG_NOT_CSV`, `ENG_BAD_ROW` with line, column and line text.
 */
export async function importCsv(session: Session, input: CsvInput): Promise<ImportedCsv> {
  await checkStart(input);
  const dialect = input.read === undefined ? await csvDialect(input.file) : undefined;
  const isRagged = dialect?.isRagged === true && input.aside !== undefined;
  let read = input.read;
  if (!isRagged) {
    try {
      read ??= await sniffed(session, input, dialect);
      return { read: await loadTable(session, input, read), setAside: 0 };
    } catch (error) {
      if (!isRaggedError(error) || input.aside === undefined) throw error;
    }
  }
  const columnCount = read?.columns.length ?? dialect?.columnCount;
  const cut = read ?? dialect;
  if (cut === undefined || columnCount === undefined) throw notCsv(input);
  const split = await splitCsv(input.file, { ...cut, columnCount }, session);
  return input.open(split.rows, (path) =>
    importSplit(session, { ...input, path, ...withoutAside(input, split) }, cut, split),
  );
}

/** Line numbers that the engine gives from here on are of the rows alone. */
function withoutAside(
  { fileName }: CsvInput,
  { rows }: SplitCsv,
): Pick<CsvInput, 'file' | 'fileName'> {
  return { file: rows, fileName: `${fileName} without the lines set aside` };
}

/** The rows of a file whose other lines were set aside. */
async function importSplit(
  session: Session,
  input: CsvInput,
  cut: CsvCut,
  { aside, asideCount }: SplitCsv,
): Promise<ImportedCsv> {
  const { skipRows } = cut;
  const known = input.read;
  const start = known ?? (await sniffed(session, input, { ...cut, skipRows: 0 }));
  const read = await loadTable(session, input, { ...start, skipRows: 0 });
  if ((await tableRowCount(session, input.table)) === 0) throw notCsv(input);
  await input.open(aside, (path) =>
    session.run(
      sql`CREATE TABLE ${identifier(input.aside ?? '')} AS ${readCsvQuery(path, ASIDE_OPTIONS)}`,
    ),
  );
  return { read: { ...read, skipRows }, setAside: asideCount };
}

/** The dialect found here, or what the engine finds when that does not hold. */
async function sniffed(
  session: Session,
  { path, fileName }: CsvInput,
  cut: CsvCut | undefined,
): Promise<CsvOptions> {
  return named(fileName, async () => {
    if (cut === undefined) return sniffCsv(session, path, undefined);
    try {
      return await sniffCsv(session, path, cut);
    } catch (error) {
      if (!(error instanceof PaydownError) || error.code !== 'ENG_QUERY') throw error;
      return sniffCsv(session, path, undefined);
    }
  });
}

/** Loads with the given options; where they are not a person's they give way to wider types. */
async function loadTable(
  session: Session,
  input: CsvInput,
  start: CsvOptions,
): Promise<CsvOptions> {
  if (input.read !== undefined) {
    await load(session, input, start);
    return start;
  }
  let options = start;
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
  const { path, file, fileName, table, countBytes } = input;
  const statement = sql`CREATE TABLE ${identifier(table)} AS ${readCsvQuery(path, options)}`;
  const progressOf = await countBytes?.(path, file.size);
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

/** A line that does not fit the others, as far as the engine says so. */
function isRaggedError(error: unknown): boolean {
  return error instanceof PaydownError && isRaggedCsv(causeMessage(error));
}

function notCsv({ fileName }: CsvInput): PaydownError {
  return sqlError('ENG_NOT_CSV', { what: 'the lines do not form a table', where: fileName });
}
