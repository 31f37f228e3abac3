import { OPENING_ERRORS } from '../engine/contracts/opening-errors.ts';
import type { ErrorEntry } from '../vocabulary/paydown-error.ts';

export const SOURCE_ERRORS = {
  ...OPENING_ERRORS,
  SRC_GONE: {
    when: 'A source that an act is about was archived or removed meanwhile.',
    fix: 'Open Sources and choose one that is there.',
    safe: 'Nothing was written.',
  },
  SRC_FOLDER_TOO_BIG: {
    when: 'A folder of more than 10,000 files is brought.',
    fix: 'Bring one of the folders in it, or the files you need.',
    safe: 'Nothing was written; everything you had stays as it was.',
  },
  SRC_FOLDER_UNREADABLE: {
    when: 'The browser could not read a folder or a file in it: it was moved, changed or is locked.',
    fix: 'Drop the folder again, or choose its files.',
    safe: 'Nothing was written; everything you had stays as it was.',
  },
} as const satisfies Record<`SRC_${string}`, ErrorEntry>;

export type SourceErrorCode = keyof typeof SOURCE_ERRORS;
