import type { WireTable } from '../../src/engine/contracts/wire-table.ts';
import { cellText } from './cell-text.ts';

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** The head line of a CSV file. */
export function csvHead({ columns }: WireTable): string {
  return `${columns.map(({ name }) => quoted(name)).join(',')}\n`;
}

/**
 * Rows as RFC 4180 lines, ended by LF. Missing is nothing, empty text is `""`; numbers are exact
 * (decimals with their scale, doubles in their shortest form that reads back to the same bits).
 */
export function csvRows(table: WireTable): string {
  const cells = table.columns.map(cellText);
  const lines: string[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    lines.push(cells.map((cell) => field(cell(row))).join(','));
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function field(text: string | undefined): string {
  return text === undefined ? '' : quoted(text);
}

function quoted(text: string): string {
  return text === '' || NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
