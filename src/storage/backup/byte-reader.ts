import { storageError } from '../storage-error.ts';

/** Reads a stream of bytes piece by piece. Throws `STO_BACKUP_DAMAGED` where it ends too early. */
export class ByteReader {
  /** Bytes taken so far. */
  position = 0;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #signal: AbortSignal | undefined;
  #held: Uint8Array = new Uint8Array();

  constructor(stream: ReadableStream<Uint8Array>, signal?: AbortSignal) {
    this.#reader = stream.getReader();
    this.#signal = signal;
  }

  /** Exactly `length` bytes, in pieces as they come. */
  async *pieces(length: number): AsyncGenerator<Uint8Array, void> {
    let missing = length;
    while (missing > 0) {
      const held = await this.#some();
      if (held === undefined) throw cutOff(this.position);
      const piece = held.subarray(0, missing);
      this.#take(piece.byteLength);
      missing -= piece.byteLength;
      yield piece;
    }
  }

  /** Exactly `length` bytes at once; for what is small. */
  async exactly(length: number): Promise<Uint8Array> {
    const whole = new Uint8Array(length);
    let at = 0;
    for await (const piece of this.pieces(length)) {
      whole.set(piece, at);
      at += piece.byteLength;
    }
    return whole;
  }

  /** Bytes up to and with the next line feed. Throws when there is none within `most` bytes. */
  async line(most: number): Promise<Uint8Array<ArrayBuffer>> {
    const pieces: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const held = await this.#some();
      if (held === undefined) throw cutOff(this.position);
      const end = held.indexOf(LINE_FEED);
      const piece = end === -1 ? held : held.subarray(0, end + 1);
      this.#take(piece.byteLength);
      pieces.push(piece);
      length += piece.byteLength;
      if (length > most) {
        throw storageError('STO_BACKUP_REFUSED', `A line is longer than ${most} bytes`);
      }
      if (end !== -1) return joined(pieces, length);
    }
  }

  async isAtEnd(): Promise<boolean> {
    return (await this.#some()) === undefined;
  }

  /** Lets go of the stream, wherever it stands. */
  async close(): Promise<void> {
    await this.#reader.cancel().catch(() => undefined);
  }

  async #some(): Promise<Uint8Array | undefined> {
    while (this.#held.byteLength === 0) {
      this.#signal?.throwIfAborted();
      const { done, value } = await this.#reader.read();
      if (done) return undefined;
      this.#held = value;
    }
    return this.#held;
  }

  #take(length: number): void {
    this.#held = this.#held.subarray(length);
    this.position += length;
  }
}

const LINE_FEED = 10;

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

function cutOff(position: number) {
  return storageError('STO_BACKUP_DAMAGED', 'The backup ends too early', {
    where: `byte ${position}`,
  });
}
