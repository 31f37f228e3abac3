import type { ErrorEntry } from '../vocabulary/paydown-error.ts';

/**
 * Failures of statements and of files read into or written from an engine. They carry the engine's
 * prefix and live here because every engine, in a worker or in the relay, raises the same ones.
 */
export const SQL_ERRORS = {
  ENG_BAD_NAME: {
    when: 'A table or column name is empty or holds a character no engine can keep.',
    fix: 'Rename it in the file, then add the file again.',
    safe: 'Nothing was changed.',
  },
  ENG_QUERY: {
    when: 'The engine refused a query.',
    fix: 'Copy the details and report them.',
    safe: 'Stored data is unaffected.',
  },
  ENG_SEALED: {
    when: 'A statement wanted to reach a file, an address or an extension outside the workspace.',
    fix: 'Query tables that are already in the workspace.',
    safe: 'Nothing was read or sent.',
  },
  ENG_RESULT_SHAPE: {
    when: 'A query returned other columns than it declared, or a number too large for its type.',
    fix: 'Copy the details and report them.',
    safe: 'Stored data is unaffected.',
  },
  ENG_LOST: {
    when: 'The engine broke down or its worker ended.',
    fix: 'Try again: the engine starts anew and reads the open datasets back from storage.',
    safe: 'Stored data is unaffected.',
  },
  ENG_OUT_OF_MEMORY: {
    when: 'The engine needed more memory than it may use.',
    fix: 'Use fewer columns or rows, or close other tabs and try again.',
    safe: 'Stored data is unaffected.',
  },
  ENG_NO_TABLE: {
    when: 'A table is not in the engine.',
    fix: 'Open the dataset again.',
    safe: 'Stored data is unaffected.',
  },
  ENG_EMPTY_FILE: {
    when: 'The file holds nothing.',
    fix: 'Check the file where it came from, then add it again.',
    safe: 'Nothing was imported.',
  },
  ENG_NOT_UTF8: {
    when: 'The text of the file is not UTF-8.',
    fix: 'Save the file as UTF-8, then add it again.',
    safe: 'Nothing was imported.',
  },
  ENG_NOT_CSV: {
    when: 'No delimiter and quote fit the lines of the file.',
    fix: 'Check that the file is a table of delimited text.',
    safe: 'Nothing was imported.',
  },
  ENG_BAD_ROW: {
    when: 'A row does not fit the columns or the types found at the start of the file.',
    fix: 'Correct the row, or read the column as text.',
    safe: 'Nothing was imported.',
  },
} as const satisfies Record<`ENG_${string}`, ErrorEntry>;
