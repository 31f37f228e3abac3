import type { ErrorEntry } from '../vocabulary/paydown-error.ts';

export const SOURCE_ERRORS = {
  SRC_EMPTY_FILE: {
    when: 'A file without a single byte is brought.',
    fix: 'Check that the file was saved or downloaded whole, then bring it again.',
    safe: 'Nothing was written; everything you had stays as it was.',
  },
  SRC_UNKNOWN_FORMAT: {
    when: 'A file is neither CSV, Parquet, JSON nor NDJSON.',
    fix: 'Save it as CSV, Parquet, JSON or NDJSON (from Excel: "CSV UTF-8"), then bring that file.',
    safe: 'Nothing was written; everything you had stays as it was.',
  },
  SRC_GONE: {
    when: 'A source that an act is about was archived or removed meanwhile.',
    fix: 'Open Sources and choose one that is there.',
    safe: 'Nothing was written.',
  },
} as const satisfies Record<`SRC_${string}`, ErrorEntry>;

export type SourceErrorCode = keyof typeof SOURCE_ERRORS;
