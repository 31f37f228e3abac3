import { RecordBatch, Schema, Table, tableToIPC } from 'apache-arrow';
import { GrowingFile } from './growing-file.ts';

/** A continuation mark and a length of zero end a stream. */
const END_BYTES = 8;

/** An Arrow IPC stream that grows by batches of one schema. */
export class ArrowStream {
  readonly #schema: Schema;
  readonly #file = new GrowingFile();
  readonly #headBytes: number;

  constructor(schema: Schema) {
    this.#schema = schema;
    const head = tableToIPC(new Table(schema), 'stream');
    this.#headBytes = head.length - END_BYTES;
    this.#file.add(head.slice(0, this.#headBytes));
  }

  add({ data }: RecordBatch): void {
    const whole = tableToIPC(new Table([new RecordBatch(this.#schema, data)]), 'stream');
    this.#file.add(whole.slice(this.#headBytes, whole.length - END_BYTES));
  }

  finish(name: string): File {
    this.#file.add(new Uint8Array([255, 255, 255, 255, 0, 0, 0, 0]));
    return this.#file.finish(name);
  }
}
