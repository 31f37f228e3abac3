import { Decompress } from 'fzstd';
import { PaydownError } from '../../../src/vocabulary/paydown-error.ts';
import { openingError } from '../opening-error.ts';
import type { Unpacker } from './unpack.ts';

/** Unpacks Zstandard frames with windows up to 32 MB. Throws `SRC_ARCHIVE_DAMAGED`; `name` is the file's. */
export function zstdUnpacker(
  name: string,
  take: (bytes: Uint8Array<ArrayBuffer>) => void,
): Unpacker {
  const stream = new Decompress((bytes) => take(bytes.slice()));
  return {
    push(bytes, isLast) {
      try {
        stream.push(bytes, isLast);
      } catch (cause) {
        if (cause instanceof PaydownError) throw cause;
        throw openingError(
          'SRC_ARCHIVE_DAMAGED',
          'It is damaged, cut short, or packed with a window of more than 32 MB',
          name,
          cause,
        );
      }
    },
  };
}
