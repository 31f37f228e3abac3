import type { ErrorEntry } from '../../vocabulary/paydown-error.ts';

const UNTOUCHED = 'Nothing was imported; saved data is unchanged.';

/** What can be wrong with a Parquet, JSON or NDJSON file, or with reading a file at all. */
export const FILE_ERRORS = {
  DS_FILE_UNREADABLE: {
    when: 'The browser could not read the bytes of the file: it was moved, changed or is locked.',
    fix: 'Choose the file again.',
    safe: UNTOUCHED,
  },
  DS_FILE_TOO_WIDE: {
    when: 'The file has more than 16,384 columns.',
    fix: 'Import fewer columns.',
    safe: UNTOUCHED,
  },
  DS_PARQUET_INVALID: {
    when: 'The file is not Parquet, is cut short, or its parts contradict each other.',
    fix: 'Write the file again, or export it as CSV and import that.',
    safe: UNTOUCHED,
  },
  DS_PARQUET_UNSUPPORTED: {
    when: 'A column of the Parquet file has a type or compression that cannot be read here.',
    fix: 'Write the column as a plain type, or leave it out, and import again.',
    safe: UNTOUCHED,
  },
  DS_ARROW_INVALID: {
    when: 'The file is not Arrow or Feather, is cut short, or its parts contradict each other.',
    fix: 'Write the file again, or export it as Parquet or CSV and import that.',
    safe: UNTOUCHED,
  },
  DS_ARROW_UNSUPPORTED: {
    when: 'The Arrow file has a column of a type, or a batch of a size, that cannot be read here.',
    fix: 'Write the column as a plain type, the file in smaller batches, or export it as Parquet.',
    safe: UNTOUCHED,
  },
  DS_JSON_INVALID: {
    when: 'The text is not JSON at the line and column given.',
    fix: 'Correct the file there, or ask whoever wrote it for a complete copy.',
    safe: UNTOUCHED,
  },
  DS_JSON_MANY_VALUES: {
    when: 'A JSON file goes on after its first value, as NDJSON does.',
    fix: 'Import the file as NDJSON.',
    safe: UNTOUCHED,
  },
  DS_JSON_ENCODING: {
    when: 'The file is not UTF-8.',
    fix: 'Save the file as UTF-8 and import it again.',
    safe: UNTOUCHED,
  },
  DS_JSON_TOO_DEEP: {
    when: 'Values are nested more than 64 levels deep.',
    fix: 'Flatten the file before import.',
    safe: UNTOUCHED,
  },
  DS_JSON_CELL_TOO_LARGE: {
    when: 'One value is larger than 16 MB, or one record larger than 256 MB.',
    fix: 'Split the value, or import a file with one record per element.',
    safe: UNTOUCHED,
  },
  DS_JSON_NO_COLUMNS: {
    when: 'The file holds no record with a field, so there is no table to make.',
    fix: 'Import a file that holds at least one object with one field.',
    safe: UNTOUCHED,
  },
  DS_JSON_VALUE_MISFIT: {
    when: 'A value does not fit the type its column was read with before.',
    fix: 'Correct the value, or import the file as a new edition so that types are found again.',
    safe: UNTOUCHED,
  },
  DS_JSON_NEW_FIELD: {
    when: 'The file has a field that was not there when its columns were stored.',
    fix: 'Import the file as a new edition so that columns are found again.',
    safe: UNTOUCHED,
  },
  ENG_PARQUET_FAILED: {
    when: 'The Parquet library stopped while it wrote or read.',
    fix: 'Try again; if it stops again, restart the engine from the task tray.',
    safe: 'Saved data is unchanged.',
  },
  ENG_CANCELLED: {
    when: 'You cancelled the work.',
    fix: 'Start it again when you want to.',
    safe: 'Saved data is unchanged.',
  },
} as const satisfies Record<`DS_${string}` | `ENG_${string}`, ErrorEntry>;
