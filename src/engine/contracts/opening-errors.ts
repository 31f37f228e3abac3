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
} as const satisfies Record<`SRC_${string}`, ErrorEntry>;
