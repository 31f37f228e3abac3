import type { WireColumn, WireTable } from '../../src/engine/contracts/wire-table.ts';
import { cellText } from './cell-text.ts';

/**
 * One JSON object a row, without line ends. Integers up to 2^53 and finite doubles are numbers; larger
 * integers, decimals, NaN and infinities, dates, times and bytes are strings with their exact text, so
 * that no reader rounds them; nested values stand as the JSON they are; missing is null.
 */
export function jsonRows(table: WireTable): string[] {
  const cells = table.columns.map(jsonCell);
  const keys = table.columns.map(({ name }) => `${JSON.stringify(name)}:`);
  const rows: string[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    rows.push(`{${cells.map((cell, index) => (keys[index] ?? '') + cell(row)).join(',')}}`);
  }
  return rows;
}

function jsonCell(column: WireColumn): (row: number) => string {
  const text = cellText(column);
  const isBare = bareTest(column);
  const isNested = column.type.name === 'nested';
  return (row) => {
    const cell = text(row);
    if (cell === undefined) return 'null';
    // Between JSON tokens a line end means nothing, and in NDJSON too much.
    if (isNested) return cell.replace(/[\r\n]+/g, ' ');
    return isBare(cell) ? cell : JSON.stringify(cell);
  };
}

function bareTest({ type }: WireColumn): (text: string) => boolean {
  switch (type.name) {
    case 'boolean':
      return () => true;
    case 'integer':
      return (text) => text.length < 16 || Number.isSafeInteger(Number(text));
    case 'float':
      return (text) => /\d$/.test(text);
    default:
      return () => false;
  }
}
