import type { ColumnSchema } from '../../src/vocabulary/column.ts';
import { fileError } from './file-error.ts';
import type { JsonPath } from './json-paths.ts';

const MAX_COLUMNS = 16_384;

/**
 * The columns of the records in order of first appearance. Names differ by more than letter case, as
 * engines ask: a name already taken gets `_2`, `_3`, …. With `fixed`, the columns of a former import,
 * only those names exist and their order is kept.
 */
export class JsonColumns {
  readonly names: string[] = [];
  readonly #fixed: boolean;
  readonly #indexByName = new Map<string, number>();
  readonly #claimed = new Set<string>();

  constructor(fixed?: readonly ColumnSchema[]) {
    this.#fixed = fixed !== undefined;
    for (const { name } of fixed ?? []) this.#append(name);
  }

  /**
   * The index of the column for a path, -1 for one that is not among the fixed columns.
   * Throws `DS_FILE_TOO_WIDE`.
   */
  indexOf(path: JsonPath): number {
    if (path.column !== undefined) return path.column;
    const name = this.#claim(path.dotted);
    path.column = this.#indexByName.get(name) ?? (this.#fixed ? -1 : this.#append(name));
    return path.column;
  }

  #claim(wanted: string): string {
    let name = wanted;
    for (let i = 2; this.#claimed.has(name.toLowerCase()); i += 1) name = `${wanted}_${i}`;
    this.#claimed.add(name.toLowerCase());
    return name;
  }

  #append(name: string): number {
    if (this.names.length >= MAX_COLUMNS) {
      throw fileError('DS_FILE_TOO_WIDE', `The file has more than ${MAX_COLUMNS} columns.`);
    }
    this.#indexByName.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}
