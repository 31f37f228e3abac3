import type { WireColumn } from '../../src/engine/contracts/wire-table.ts';

/** The values of a column that holds text; none for any other. */
export function textValues(column: WireColumn | undefined): string[] {
  const texts: string[] = [];
  for (const value of column?.values ?? []) {
    if (typeof value === 'string') texts.push(value);
  }
  return texts;
}
