import type { FileFormat } from '../../src/vocabulary/read-options.ts';
import type { Opener } from './opener.ts';

/** A file that is its one table, in a format an engine reads as it is. */
export function openAsIs(format: FileFormat): Opener {
  return {
    list: (file) =>
      Promise.resolve({
        tables: [{ within: [], kind: format, sizeBytes: file.size, isHidden: false }],
        notes: [],
      }),
    open: (file) => Promise.resolve({ file, format, notes: [] }),
  };
}
