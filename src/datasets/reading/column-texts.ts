import type { CsvCells } from './csv-cells.ts';
import type { CsvOptions } from './csv-options.ts';

/** The values of each column as text, missing ones left out; records of another width are skipped. */
export function columnTexts(
  records: readonly CsvCells[],
  { columns, header }: Pick<CsvOptions, 'columns' | 'header'>,
): readonly (readonly string[])[] {
  const rows = records.slice(header ? 1 : 0).filter(({ cells }) => cells.length >= columns.length);
  return columns.map((_, at) =>
    rows.map(({ cells }) => cells[at] ?? '').filter((cell) => cell.trim() !== ''),
  );
}
