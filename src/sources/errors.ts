import { OPENING_ERRORS } from '../engine/contracts/opening-errors.ts';
import type { ErrorEntry } from '../vocabulary/paydown-error.ts';

export const SOURCE_ERRORS = {
  ...OPENING_ERRORS,
  SRC_GONE: {
    when: 'A source that an act is about was archived or removed meanwhile.',
    fix: 'Open Sources and choose one that is there.',
    safe: 'Nothing was written.',
  },
} as const satisfies Record<`SRC_${string}`, ErrorEntry>;

export type SourceErrorCode = keyof typeof SOURCE_ERRORS;
