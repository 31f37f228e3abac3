import { auditHash } from './audit-hash.ts';

/** How much of a log is verified: `count` entries, the last one hashing to `head`. */
export interface ChainMark {
  readonly count: number;
  readonly head: string;
}

/** Entries in order, packed for a worker: their bytes end to end, their lengths, their stored hashes. */
export interface ChainChunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lengths: Uint32Array<ArrayBuffer>;
  readonly hashes: readonly string[];
}

/** The new mark, or the first entry that does not fit and the two values that should be equal. */
export type ChainResult =
  | { readonly ok: true; readonly mark: ChainMark }
  | { readonly ok: false; readonly seq: number; readonly expected: string; readonly found: string };

/**
 * Verifies the entries that follow `mark`: each must be the next seq, name the hash of the entry
 * before it, and hash to what was stored for it. Works on the stored bytes, never on a copy made
 * from parsed values.
 */
export function verifyChunk(chunk: ChainChunk, mark: ChainMark): ChainResult {
  let { count, head } = mark;
  let offset = 0;
  for (const [index, length] of chunk.lengths.entries()) {
    const bytes = chunk.bytes.subarray(offset, offset + length);
    offset += length;
    const link = linkOf(bytes);
    if (link.seq !== count) {
      return broken(count, `seq ${count}`, link.seq === undefined ? 'no entry' : `seq ${link.seq}`);
    }
    if (link.prev !== head) return broken(Math.max(count - 1, 0), link.prev, head);
    const hash = auditHash(bytes);
    const kept = chunk.hashes[index] ?? '';
    if (hash !== kept) return broken(count, kept, hash);
    head = hash;
    count += 1;
  }
  return { ok: true, mark: { count, head } };
}

function broken(seq: number, expected: string, found: string): ChainResult {
  return { ok: false, seq, expected, found };
}

/** The two fields that make the chain; bytes that are no entry have neither. */
function linkOf(bytes: Uint8Array): { readonly seq: number | undefined; readonly prev: string } {
  try {
    const entry: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof entry !== 'object' || entry === null) return { seq: undefined, prev: '' };
    const seq: unknown = Reflect.get(entry, 'seq');
    const prev: unknown = Reflect.get(entry, 'prev');
    return {
      seq: typeof seq === 'number' ? seq : undefined,
      prev: typeof prev === 'string' ? prev : '',
    };
  } catch {
    return { seq: undefined, prev: '' };
  }
}
