import { KIND_HEAD_BYTES } from '../../../src/vocabulary/file-kind.ts';
import { deeper } from '../deeper.ts';
import { fileOf } from '../file-of.ts';
import { isKnownByHead, openerOf } from '../opener-of.ts';
import type { Opener, OpeningParts } from '../opener.ts';
import { unpack, type Unpacker } from './unpack.ts';

/** A packed file is seen through, as if what it holds had been brought. */
export function openPacked(
  unpackerFor: (name: string, take: (bytes: Uint8Array<ArrayBuffer>) => void) => Unpacker,
): Opener {
  const inside = (file: File, parts: OpeningParts, atLeast?: number) => {
    const pieces = unpack(file, parts, (take) => unpackerFor(file.name, take));
    return fileOf(pieces, innerName(file.name), atLeast);
  };
  return {
    async list(file, parts) {
      const inner = deeper(parts);
      const head = await inside(file, parts, KIND_HEAD_BYTES);
      const isEnough = await isKnownByHead(head);
      const seen = isEnough ? head : await inside(file, parts);
      const { tables, notes } = await (await openerOf(seen, inner)).list(seen, inner);
      if (!isEnough) return { tables, notes };
      return { tables: tables.map(({ sizeBytes: _, ...table }) => table), notes };
    },
    async open(file, within, parts) {
      const inner = deeper(parts);
      const whole = await inside(file, parts);
      return (await openerOf(whole, inner)).open(whole, within, inner);
    },
  };
}

function innerName(name: string): string {
  return name.replace(/\.(gz|gzip|zst|zstd)$/i, '').replace(/\.tgz$/i, '.tar') || name;
}
