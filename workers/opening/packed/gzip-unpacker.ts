import { Inflate } from 'pako';
import { openingError } from '../opening-error.ts';
import type { Unpacker } from './unpack.ts';

const OUT_BYTES = 2 ** 18;

/**
 * Unpacks gzip of one or several members, and checks each one's checksum and length.
 * Throws `SRC_ARCHIVE_DAMAGED`; `name` is the file's.
 */
export function gzipUnpacker(
  name: string,
  take: (bytes: Uint8Array<ArrayBuffer>) => void,
): Unpacker {
  const inflate = new Inflate({ chunkSize: OUT_BYTES });
  inflate.onData = take;
  return {
    push(bytes, isLast) {
      inflate.push(bytes, isLast);
      if (inflate.err !== 0) {
        const what = isLast ? 'It ends too early, or its end is damaged' : 'It is damaged';
        throw openingError('SRC_ARCHIVE_DAMAGED', what, name, new Error(inflate.msg));
      }
    },
  };
}
