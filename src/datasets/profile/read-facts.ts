import type { WireTable } from '../../engine/contracts/wire-table.ts';
import type { Fact } from './fact.ts';
import { numberCell } from './number-cell.ts';
import { textCell } from './text-cell.ts';

/** The facts of each of `count` columns. */
export function readFacts(table: WireTable, count: number): readonly (readonly Fact[])[] {
  const facts = Array.from({ length: count }, (): Fact[] => []);
  for (let row = 0; row < table.rowCount; row += 1) {
    facts[numberCell(table, 'k', row) ?? -1]?.push({
      fact: textCell(table, 'fact', row) ?? '',
      label: textCell(table, 'label', row),
      amount: numberCell(table, 'amount', row),
      count: numberCell(table, 'n', row) ?? 0,
    });
  }
  return facts;
}
