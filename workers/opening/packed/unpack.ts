import type { OpeningParts } from '../opener.ts';
import { piecesOf } from '../pieces-of.ts';
import { UnpackingLimit } from './unpacking-limit.ts';

/** Small enough that what one push gives fits in memory: gzip packs at most 1,032 to 1. */
const PUSH_BYTES = 2 ** 16;

/** An unpacker that is pushed packed bytes and gives what they hold to `take`, during the push. */
export interface Unpacker {
  push(bytes: Uint8Array, isLast: boolean): void;
}

/**
 * The content of a packed file, piece by piece. Progress in packed bytes.
 * Throws `SRC_ARCHIVE_TOO_BIG`, `ENG_CANCELLED`, and what the unpacker throws.
 */
export async function* unpack(
  packed: File,
  { signal, report }: Pick<OpeningParts, 'signal' | 'report'>,
  unpackerFor: (take: (bytes: Uint8Array<ArrayBuffer>) => void) => Unpacker,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  let taken = 0;
  let given: Uint8Array<ArrayBuffer>[] = [];
  const limit = new UnpackingLimit(packed.name, () => taken);
  const unpacker = unpackerFor((bytes) => {
    limit.add(bytes.length);
    given.push(bytes);
  });
  for await (const piece of piecesOf(packed, signal)) {
    for (let from = 0; from < piece.length; from += PUSH_BYTES) {
      const push = piece.subarray(from, from + PUSH_BYTES);
      taken += push.length;
      unpacker.push(push, taken === packed.size);
      const now = given;
      given = [];
      yield* now;
    }
    await report({
      ...{ done: taken, total: packed.size, unit: 'bytes' },
      doing: `Unpacking ${packed.name}`,
    });
  }
}
