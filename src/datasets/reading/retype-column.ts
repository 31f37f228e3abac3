import type { ColumnType } from '../../vocabulary/column.ts';
import type { CsvOptions } from './csv-options.ts';

/** Gives a column another type. */
export function retypeColumn(options: CsvOptions, at: number, type: ColumnType): CsvOptions {
  const columns = options.columns.map(({ name, type: before }, place) => ({
    name,
    type: place === at ? type : before,
  }));
  return { ...options, columns };
}
