import type { WireTable } from '../../engine/contracts/wire-table.ts';
import type { Fact } from './fact.ts';
import { numberCell } from './number-cell.ts';
import { textCell } from './text-cell.ts';

export function readFacts(table: WireTable): readonly Fact[] {
  return Array.from({ length: table.rowCount }, (_, row) => ({
    fact: textCell(table, 'fact', row) ?? '',
    label: textCell(table, 'label', row),
    amount: numberCell(table, 'amount', row),
    count: numberCell(table, 'n', row) ?? 0,
  }));
}
