import type { JsonPath } from './json-paths.ts';
import type { JsonScanner } from './json-scanner.ts';

/** A column of an object of arrays: its path and where each of its values begins. */
export interface JsonArrayColumn {
  readonly path: JsonPath;
  readonly starts: readonly number[];
}

/**
 * The columns of the object at `at` if it is an object of arrays: at least one member, every member an
 * array, all of one length. Undefined for any other object, which is then one record. The object must
 * have been checked to be whole.
 */
export function jsonArrayColumns(
  scanner: JsonScanner,
  at: number,
): readonly JsonArrayColumn[] | undefined {
  const { bytes, root } = scanner;
  const columns = new Map<JsonPath, number[]>();
  let next = scanner.space(at + 1);
  while (bytes[next] === 0x22) {
    const keyEnd = scanner.string(next);
    const path = root.child(bytes, next + 1, keyEnd - 1, scanner.isEscaped);
    const value = scanner.colon(keyEnd);
    if (bytes[value] !== 0x5b) return undefined;
    const starts: number[] = [];
    columns.set(path, starts);
    next = scanner.space(elementStarts(scanner, value, starts));
    if (bytes[next] === 0x2c) next = scanner.space(next + 1);
  }
  const found = [...columns].map(([path, starts]) => ({ path, starts }));
  const rows = found[0]?.starts.length;
  return rows !== undefined && found.every(({ starts }) => starts.length === rows)
    ? found
    : undefined;
}

function elementStarts(scanner: JsonScanner, at: number, starts: number[]): number {
  let next = scanner.space(at + 1);
  while (scanner.bytes[next] !== 0x5d) {
    starts.push(next);
    next = scanner.space(scanner.skip(next, 2));
    if (scanner.bytes[next] === 0x2c) next = scanner.space(next + 1);
  }
  return next + 1;
}
