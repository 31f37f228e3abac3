import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import { PaydownError } from '../../../src/vocabulary/paydown-error.ts';
import type { OpeningParts } from '../opener.ts';
import { openingError } from '../opening-error.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import type { ZipEntry } from './zip-entries.ts';
import { UnpackingLimit } from './unpacking-limit.ts';

/**
 * The content of a file in an archive, piece by piece; its checksum is checked at its end.
 * Progress in unpacked bytes of those stated.
 * Throws `SRC_ARCHIVE_LOCKED`, `SRC_ARCHIVE_DAMAGED`, `SRC_ARCHIVE_TOO_BIG`, `ENG_CANCELLED`.
 */
export async function* entryPieces(
  { name, entry }: ZipEntry,
  { signal, report }: Pick<OpeningParts, 'signal' | 'report'>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  if (entry.encrypted) throw openingError('SRC_ARCHIVE_LOCKED', 'It is locked by a password', name);
  const limit = new UnpackingLimit(name, () => entry.compressedSize);
  const reader = contentOf(entry).getReader();
  let done = 0;
  try {
    for (;;) {
      stopIfAborted(signal);
      const next = await reader.read();
      if (next.done) return;
      done += next.value.length;
      limit.add(next.value.length);
      yield next.value;
      await report({
        done,
        total: entry.uncompressedSize,
        unit: 'bytes',
        doing: `Unpacking ${name}`,
      });
    }
  } catch (cause) {
    if (cause instanceof PaydownError) throw cause;
    throw openingError('SRC_ARCHIVE_DAMAGED', 'It is damaged in the archive', name, cause);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The stream fails where the reading of the entry does. */
function contentOf(entry: FileEntry): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new TransformStream<
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>
  >();
  entry
    .getData(writable, { checkCrc32: true, checkOverlappingEntry: true, useWebWorkers: false })
    .catch((cause: unknown) => writable.abort(cause).catch(() => undefined));
  return readable;
}
