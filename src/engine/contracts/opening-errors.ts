import type { ErrorEntry } from '../../vocabulary/paydown-error.ts';

const UNTOUCHED = 'Nothing was written; everything you had stays as it was.';

/** What can be wrong with a brought file before its rows are read. */
export const OPENING_ERRORS = {
  SRC_EMPTY_FILE: {
    when: 'A file without a single byte is brought.',
    fix: 'Check that the file was saved or downloaded whole, then bring it again.',
    safe: UNTOUCHED,
  },
  SRC_UNKNOWN_FORMAT: {
    when: 'A file is of no kind that a table can be taken from.',
    fix: 'Save it as CSV, Parquet, JSON or an Excel workbook (.xlsx), then bring that file.',
    safe: UNTOUCHED,
  },
  SRC_NO_TABLE: {
    when: 'An archive, workbook or database holds no table, or not the one asked for.',
    fix: 'Look into the file with the program that made it, then bring one that holds a table.',
    safe: UNTOUCHED,
  },
  SRC_ENCODING_UNKNOWN: {
    when: 'A text is in an encoding that the browser does not read.',
    fix: 'Save it as UTF-8, or choose another encoding.',
    safe: UNTOUCHED,
  },
  SRC_ARCHIVE_DAMAGED: {
    when: 'A packed file or archive is damaged or cut short.',
    fix: 'Download or copy it again, or unpack it with another program and bring what that saves.',
    safe: UNTOUCHED,
  },
  SRC_ARCHIVE_LOCKED: {
    when: 'What an archive holds is locked by a password.',
    fix: 'Unpack it with the program that locked it, then bring the files.',
    safe: UNTOUCHED,
  },
  SRC_ARCHIVE_NESTED: {
    when: 'A packed file holds another packed file.',
    fix: 'Unpack the outer one, then bring the files in it.',
    safe: UNTOUCHED,
  },
  SRC_ARCHIVE_TOO_BIG: {
    when: 'A packed file unpacks to more than 4 GB or, beyond 10 MB, to more than 200 times its size, or an archive holds more than 10,000 files.',
    fix: 'If you trust where it is from, unpack it yourself and bring the files.',
    safe: 'Unpacking was stopped and nothing of it kept; everything you had stays as it was.',
  },
  SRC_WORKBOOK_DAMAGED: {
    when: 'Parts of an Excel workbook are missing, cut short or contradict each other.',
    fix: 'Open the workbook in Excel, let it repair it, save it as .xlsx and bring that file.',
    safe: UNTOUCHED,
  },
  SRC_WORKBOOK_UNSAFE: {
    when: 'A part of an Excel workbook declares a document type, as only attacks do.',
    fix: 'Do not trust the file. If you know who made it, ask for the data as CSV.',
    safe: UNTOUCHED,
  },
  SRC_WORKBOOK_LOCKED: {
    when: 'An Excel workbook is encrypted with a password.',
    fix: 'Open it in Excel, remove the password under File, Info, Protect workbook, and bring the saved file.',
    safe: UNTOUCHED,
  },
  SRC_WORKBOOK_OLD: {
    when: 'The file is a workbook of Excel 97 to 2003 (.xls), or another document of that time.',
    fix: 'Open it in Excel or LibreOffice, save it as .xlsx, then bring that file.',
    safe: UNTOUCHED,
  },
  SRC_DATABASE_DAMAGED: {
    when: 'A database file is cut short, damaged, or was copied while its program wrote to it.',
    fix: 'Close the program that writes it, copy the file again (with its -wal file merged) and bring that copy.',
    safe: UNTOUCHED,
  },
  SRC_DATABASE_UNSUPPORTED: {
    when: 'A database file is of a version or encoding that cannot be read here: DuckDB after 1.4, SQLite with UTF-16 text.',
    fix: "Export its tables as Parquet or CSV (in DuckDB: COPY t TO 't.parquet'), then bring those.",
    safe: UNTOUCHED,
  },
  SRC_DATABASE_SLOW: {
    when: 'A table or view of a database gave no row for two minutes.',
    fix: 'Save what the view computes as a table, or export it as CSV, then bring that.',
    safe: UNTOUCHED,
  },
} as const satisfies Record<`SRC_${string}`, ErrorEntry>;
