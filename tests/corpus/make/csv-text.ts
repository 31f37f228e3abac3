import type { CorpusCase, CsvOptions, Dialect, ExpectedTable, NamedType } from './corpus-case.ts';
import { placed, type MadeTable } from './made-table.ts';

export interface CsvShape extends Dialect {
  readonly lineEnd: string;
  readonly quoting: 'needed' | 'all' | 'none';
  /** Whether the last line has a line end too. */
  readonly endsLine: boolean;
  /** Put before the text as it is. */
  readonly above: string;
}

export const COMMAS: CsvShape = {
  ...{ delimiter: ',', quote: '"', escape: '"', lineEnd: '\n', quoting: 'needed' },
  ...{ endsLine: true, above: '' },
};

/** Records as the text of a CSV file. */
export function csvText(
  records: readonly (readonly string[])[],
  change: Partial<CsvShape> = {},
): string {
  const shape = { ...COMMAS, ...change };
  const lines = records.map((cells) =>
    cells.map((cell) => csvCell(cell, shape)).join(shape.delimiter),
  );
  return shape.above + lines.join(shape.lineEnd) + (shape.endsLine ? shape.lineEnd : '');
}

function csvCell(cell: string, { delimiter, quote, escape, quoting }: CsvShape): string {
  const needs = [delimiter, quote, '\n', '\r'].some((sign) => cell.includes(sign));
  if (quoting === 'none' || (quoting === 'needed' && !needs)) return cell;
  const own = escape === quote ? cell : cell.replaceAll(escape, escape + escape);
  return quote + own.replaceAll(quote, escape + quote) + quote;
}

/** A CSV file of a made table, and that it comes back whole. */
export function csvCase(
  name: string,
  table: MadeTable,
  change: Partial<CsvShape> = {},
  expect: Partial<ExpectedTable> = {},
): CorpusCase {
  const content = csvText([table.columns.map(([column]) => column), ...table.written], change);
  return {
    ...{ name, content, reader: csvReader(change) },
    expect: {
      ...{ rows: table.shown.length, columns: table.columns, cells: placed(table.shown) },
      ...{ unread: 1, ...expect },
    },
  };
}

/** A CSV file written by hand: its text, and what it holds. */
export function csvByHand(
  name: string,
  content: string,
  columns: readonly NamedType[],
  shown: MadeTable['shown'],
  expect: Partial<ExpectedTable> = {},
): CorpusCase {
  return {
    ...{ name, content, reader: csvReader() },
    expect: { rows: shown.length, columns, cells: placed(shown), unread: 1, ...expect },
  };
}

export function csvReader(change: Partial<Dialect> = {}, encoding = 'utf-8') {
  const { delimiter, quote, escape } = { ...COMMAS, ...change };
  return { kind: 'csv', encoding, delimiter, quote, escape } as const;
}

/** A way of reading that a person has settled. */
export function settled(
  columns: readonly NamedType[],
  change: Partial<CsvOptions> = {},
): CsvOptions {
  return {
    ...{ format: 'csv', delimiter: ',', quote: '"', escape: '"', header: true, skipRows: 0 },
    ...{ encoding: 'utf-8', isChosen: true },
    columns: columns.map(([name, type]) => ({
      name,
      type: type === 'decimal' ? { name: type, precision: 18, scale: 2 } : { name: type },
    })),
    ...change,
  };
}
