import { FlatTable } from './flatbuffer-table.ts';

/** One message of an Arrow file or stream; its body is read when it is asked for. */
export interface ArrowMessage {
  readonly kind: 'schema' | 'dictionary' | 'batch';
  readonly header: FlatTable;
  readonly body: () => Promise<Uint8Array>;
  /** Where the message ends in the file, for progress. */
  readonly endsAt: number;
}

const MAGIC = 'ARROW1';
const CONTINUATION = 0xffff_ffff;
/** A schema of 16,384 columns takes some megabytes. */
const MAX_METADATA_BYTES = 2 ** 28;
const KINDS: Readonly<Record<number, ArrowMessage['kind']>> = {
  1: 'schema',
  2: 'dictionary',
  3: 'batch',
};

/**
 * The messages of an Arrow IPC file (dictionaries before batches, whatever their order in the file) or
 * stream, the schema first. Throws RangeError where the file is damaged or cut short.
 */
export async function* arrowMessages(file: Blob): AsyncGenerator<ArrowMessage, void, undefined> {
  const head = await bytesAt(file, 0, Math.min(8, file.size));
  if (textOf(head.subarray(0, 6)) === MAGIC) yield* messagesOfFile(file);
  else yield* messagesOfStream(file);
}

async function* messagesOfFile(file: Blob): AsyncGenerator<ArrowMessage, void, undefined> {
  const tail = await bytesAt(file, file.size - 10, 10);
  if (textOf(tail.subarray(4)) !== MAGIC) throw new RangeError('the end of the file is missing');
  const size = new DataView(tail.buffer).getInt32(0, true);
  const footer = FlatTable.root(await bytesAt(file, file.size - 10 - size, size));
  const header = footer.table(1);
  if (header === undefined) throw new RangeError('the file has no schema');
  yield { kind: 'schema', header, body: () => Promise.resolve(new Uint8Array()), endsAt: 8 };
  for (const field of [2, 3]) {
    for (const [at = 0, metadataSize = 0] of footer.longs(field, 3)) {
      // The size of the metadata is a 32-bit integer and padding.
      const message = await messageAt(file, at, metadataSize % 2 ** 32);
      if (message === undefined) throw new RangeError('a block of the file holds no message');
      yield message;
    }
  }
}

async function* messagesOfStream(file: Blob): AsyncGenerator<ArrowMessage, void, undefined> {
  let at = 0;
  let seen = false;
  while (at < file.size) {
    const message = await messageAt(file, at);
    if (message === undefined) break;
    if (!seen && message.kind !== 'schema') throw new RangeError('the stream has no schema');
    seen = true;
    yield message;
    at = message.endsAt;
  }
  if (!seen) throw new RangeError('the stream has no schema');
}

/** The message at a place, undefined at the end mark of a stream. */
async function messageAt(
  file: Blob,
  at: number,
  wholeSize?: number,
): Promise<ArrowMessage | undefined> {
  const prefix = await bytesAt(file, at, Math.min(8, file.size - at));
  const view = new DataView(prefix.buffer);
  const first = view.getUint32(0, true);
  // Streams written before Arrow 0.15 have no continuation mark.
  const [size, start] =
    first === CONTINUATION ? [view.getUint32(4, true), at + 8] : [first, at + 4];
  if (size === 0) return undefined;
  if (size > MAX_METADATA_BYTES || (wholeSize !== undefined && size > wholeSize)) {
    throw new RangeError('a message states more metadata than there is');
  }
  const message = FlatTable.root(await bytesAt(file, start, size));
  const kind = KINDS[message.byte(1)];
  const header = message.table(2);
  if (kind === undefined || header === undefined)
    throw new RangeError('a message of no known kind');
  const bodySize = message.long(3);
  const endsAt = start + size + bodySize;
  if (bodySize < 0 || endsAt > file.size) throw new RangeError('the end of the file is missing');
  return { kind, header, endsAt, body: () => bytesAt(file, start + size, bodySize) };
}

async function bytesAt(file: Blob, at: number, size: number): Promise<Uint8Array<ArrayBuffer>> {
  if (at < 0 || size < 0 || at + size > file.size) {
    throw new RangeError('the end of the file is missing');
  }
  return new Uint8Array(await file.slice(at, at + size).arrayBuffer());
}

function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
