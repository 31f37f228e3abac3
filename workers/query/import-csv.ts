import {
  csvMisfit,
  isRaggedCsv,
  readCsvQuery,
  type CsvCut,
  type CsvOptions,
} from '../../src/sql/dialects/duckdb-csv.ts';
import { identifier } from '../../src/sql/identifier.ts';
import { sql } from '../../src/sql/sql.ts';
import { sqlError } from '../../src/sql/sql-error.ts';
import { PaydownError } from '../../src/vocabulary/paydown-error.ts';
import { causeMessage } from './cause-message.ts';
import { csvDialect } from './csv-dialect.ts';
import type { CsvInput } from './csv-input.ts';
import { csvMisfits } from './csv-misfits.ts';
import { loadCsv } from './load-csv.ts';
import type { Session } from './session.ts';
import { sniffCsv } from './sniff-csv.ts';
import { splitCsv, type CsvSieve, type SplitCsv } from './split-csv.ts';
import { tableRowCount } from './table-row-count.ts';
import { withFileName } from './with-file-name.ts';

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
 * a point) makes its column text, a fraction among integers makes it a float. An empty cell is
 * missing, quoted or not. A line with too few or too many values, and one with a value that is none of
 * its column's type, goes into the table `aside` with its line number and the reason; every line is in
 * one of the two. Without `aside` such a line is an error.
 * Throws `ENG_EMPTY_FILE`, `ENG_NOT_UTF8`, `ENG_NOT_CSV`, `ENG_BAD_ROW` with line, column and line text.
 */
export async function importCsv(session: Session, input: CsvInput): Promise<ImportedCsv> {
  await checkStart(input);
  const dialect = input.read === undefined ? await csvDialect(input.file) : undefined;
  let read = input.read;
  if (!isSplitAnyway(input, dialect?.isRagged === true)) {
    try {
      read ??= await sniffed(session, input, dialect);
      const loaded = await loadCsv(session, input, read);
      if (!('failure' in loaded)) return { read: loaded.read, setAside: 0 };
      throw loaded.failure;
    } catch (error) {
      if (!isOfRows(error) || input.aside === undefined) throw error;
    }
  }
  const columnCount = read?.columns.length ?? dialect?.columnCount;
  const cut = read ?? dialect;
  if (cut === undefined || columnCount === undefined) throw notCsv(input);
  const { comment, footerRows } = input.read ?? {};
  const sieve = { ...cut, columnCount, comment, footerRows };
  const split = await splitCsv(input.file, sieve, session);
  const attempt = await input.open(split.rows, (path) =>
    loadSplit(session, { ...input, path, ...withoutAside(input, split) }, cut, split),
  );
  if ('loaded' in attempt) return finished(session, input, { ...attempt, split });
  const again = await splitCsv(input.file, { ...sieve, misfits: attempt.misfits }, session);
  const loaded = await input.open(again.rows, async (path) => {
    const known = { ...input, path, ...withoutAside(input, again), read: attempt.read };
    // The settled way of reading is the one that the misfits were found by.
    const result = await loadCsv(session, known, { ...attempt.read, isChosen: true });
    if ('failure' in result) throw result.failure;
    return { ...attempt.read, skipRows: cut.skipRows };
  });
  return finished(session, input, { loaded, split: again });
}

/** Comments and rows at the end are known only by looking at every line. */
function isSplitAnyway({ aside, read }: CsvInput, isRagged: boolean): boolean {
  const { comment = '', footerRows = 0 } = read ?? {};
  return aside !== undefined && (isRagged || comment !== '' || footerRows > 0);
}

/** Line numbers that the engine gives from here on are of the rows alone. */
function withoutAside(
  { fileName }: CsvInput,
  { rows }: SplitCsv,
): Pick<CsvInput, 'file' | 'fileName'> {
  return { file: rows, fileName: `${fileName} without the lines set aside` };
}

/** The rows of a file whose other lines were set aside, or those of them that do not fit either. */
async function loadSplit(
  session: Session,
  input: CsvInput,
  cut: CsvCut,
  { recordCount }: SplitCsv,
): Promise<
  | { readonly loaded: CsvOptions }
  | { readonly read: CsvOptions; readonly misfits: NonNullable<CsvSieve['misfits']> }
> {
  const { skipRows } = cut;
  const start = input.read ?? (await sniffed(session, input, { ...cut, skipRows: 0 }));
  const { read, ...rest } = await loadCsv(session, input, { ...start, skipRows: 0 });
  if (!('failure' in rest)) return { loaded: { ...read, skipRows } };
  if (!isMisfit(rest.failure)) throw rest.failure;
  const heads = read.header ? 1 : 0;
  const found = await csvMisfits(session, input.path, read, {
    rowCount: recordCount - heads,
    isGuess: input.read === undefined,
  });
  if (found.reasons === undefined) throw rest.failure;
  const misfits = new Map([...found.reasons].map(([row, reason]) => [row + heads, reason]));
  return { read: { ...found.read, skipRows: 0 }, misfits };
}

/** Writes what was set aside into its table. */
async function finished(
  session: Session,
  input: CsvInput,
  { loaded, split }: { readonly loaded: CsvOptions; readonly split: SplitCsv },
): Promise<ImportedCsv> {
  if ((await tableRowCount(session, input.table)) === 0) throw notCsv(input);
  if (split.asideCount === 0) return { read: loaded, setAside: 0 };
  await input.open(split.aside, (path) =>
    session.run(
      sql`CREATE TABLE ${identifier(input.aside ?? '')} AS ${readCsvQuery(path, ASIDE_OPTIONS)}`,
    ),
  );
  return { read: loaded, setAside: split.asideCount };
}

/** The dialect found here, or what the engine finds when that does not hold. */
async function sniffed(
  session: Session,
  { path, fileName }: CsvInput,
  cut: CsvCut | undefined,
): Promise<CsvOptions> {
  return withFileName(fileName, async () => {
    if (cut === undefined) return sniffCsv(session, path, undefined);
    try {
      return await sniffCsv(session, path, cut);
    } catch (error) {
      if (!(error instanceof PaydownError) || error.code !== 'ENG_QUERY') throw error;
      return sniffCsv(session, path, undefined);
    }
  });
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

/** A line that does not fit the others, as far as the engine says so, or a value that is none. */
function isOfRows(error: unknown): boolean {
  return error instanceof PaydownError && (isRaggedCsv(causeMessage(error)) || isMisfit(error));
}

function isMisfit(error: unknown): boolean {
  if (!(error instanceof PaydownError)) return false;
  const message = causeMessage(error);
  return csvMisfit(message) !== undefined || /Error when converting column/i.test(message);
}

function notCsv({ fileName }: CsvInput): PaydownError {
  return sqlError('ENG_NOT_CSV', { what: 'the lines do not form a table', where: fileName });
}
