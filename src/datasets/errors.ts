import type { ErrorEntry } from '../vocabulary/paydown-error.ts';

export const DATASET_ERRORS = {
  DS_TOO_BIG: {
    when: 'A file is larger than a browser tab can hold as a table.',
    fix: 'Bring a sample of its rows or fewer of its columns, or save it as Parquet, which is read with less memory.',
    safe: 'Nothing was read or written; everything you had stays as it was.',
  },
  DS_GONE: {
    when: 'A dataset or version that an act is about is not there any more.',
    fix: 'Open Datasets and choose one that is there.',
    safe: 'Nothing was written.',
  },
  DS_CONTENT_GONE: {
    when: 'The bytes of a version were dropped, purged or lost.',
    fix: 'Undo the drop within 30 days, or bring the file again.',
    safe: 'Its recipe, profile and hashes are still here, and other versions are unaffected.',
  },
  DS_SCHEMA_DIFFERS: {
    when: 'A file brought to refresh a source shares less than half of its columns.',
    fix: 'Bring the right file, or add this one as a source of its own.',
    safe: 'Nothing was written; the source keeps its version.',
  },
  DS_LAST_COLUMN: {
    when: 'All columns of a version are to be dropped.',
    fix: 'Leave at least one column, or archive the source instead.',
    safe: 'Nothing was written.',
  },
  DS_VERSION_IN_USE: {
    when: 'The version that a dataset uses now is to be dropped.',
    fix: 'Refresh the source first, or archive it with its dataset.',
    safe: 'Nothing was dropped.',
  },
} as const satisfies Record<`DS_${string}`, ErrorEntry>;

export type DatasetErrorCode = keyof typeof DATASET_ERRORS;
