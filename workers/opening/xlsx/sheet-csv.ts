import { openingError } from '../opening-error.ts';
import type { SheetCell } from './sheet-cell.ts';

interface Block {
  readonly blob: Blob;
  readonly width: number;
  /** Where its rows end, in UTF-16 units. */
  readonly ends: Uint32Array;
}

const BLOCK_UNITS = 2 ** 20;
const MAX_BYTES = 4 * 2 ** 30;

/**
 * Rows of cells as CSV text (comma, double quotes, `\n`). All rows get the width of the widest, which is
 * known at the end only: blocks written narrower are widened then. An empty text is `""`, no value nothing.
 */
export class SheetCsv {
  readonly #blocks: Block[] = [];
  #text = '';
  #ends: number[] = [];
  #bytes = 0;
  width = 0;

  add(cells: readonly SheetCell[]): void {
    const fields: string[] = [];
    for (const { column, text } of cells) {
      while (fields.length <= column) fields.push('');
      fields[column] = quoted(text);
    }
    if (fields.length > this.width) {
      this.#flush();
      this.width = fields.length;
    }
    this.#end(fields.join(',') + ','.repeat(this.width - fields.length));
  }

  /** A row without values; nothing when no row with values came before. */
  addEmpty(): void {
    this.#end(','.repeat(Math.max(0, this.width - 1)));
  }

  async finish(name: string): Promise<File> {
    this.#flush();
    const lacking = this.#blocks.reduce(
      (sum, { width, ends }) => sum + (this.width - width) * ends.length,
      0,
    );
    this.#check(this.#bytes + lacking);
    const blobs: Blob[] = [];
    for (const block of this.#blocks) {
      blobs.push(block.width === this.width ? block.blob : await this.#widened(block));
    }
    return new File(blobs, name, { type: 'text/csv' });
  }

  #end(row: string): void {
    this.#text += row;
    this.#ends.push(this.#text.length);
    this.#text += '\n';
    if (this.#text.length >= BLOCK_UNITS) this.#flush();
  }

  #flush(): void {
    if (this.#ends.length === 0) return;
    const blob = new Blob([this.#text]);
    this.#blocks.push({ blob, width: this.width, ends: Uint32Array.from(this.#ends) });
    this.#bytes += blob.size;
    this.#check(this.#bytes);
    this.#text = '';
    this.#ends = [];
  }

  async #widened({ blob, width, ends }: Block): Promise<Blob> {
    const text = await blob.text();
    const more = ','.repeat(this.width - width);
    const rows: string[] = [];
    let from = 0;
    for (const end of ends) {
      rows.push(text.slice(from, end), more, '\n');
      from = end + 1;
    }
    return new Blob(rows);
  }

  #check(bytes: number): void {
    if (bytes <= MAX_BYTES) return;
    throw openingError('SRC_ARCHIVE_TOO_BIG', 'The sheet takes more than 4 GB as text');
  }
}

function quoted(text: string): string {
  if (text !== '' && !/[",\r\n]|^\s|\s$/.test(text)) return text;
  return `"${text.replaceAll('"', '""')}"`;
}
