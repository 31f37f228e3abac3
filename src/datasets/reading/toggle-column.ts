import { omit } from '../../sources/omit.ts';
import type { CsvOptions } from './csv-options.ts';

/** Leaves a column out, or takes it in again; the last one stays. */
export function toggleColumn(options: CsvOptions, at: number): CsvOptions {
  const { leftOut: before = [] } = options;
  const leftOut = before.includes(at) ? before.filter((one) => one !== at) : [...before, at];
  if (leftOut.length === options.columns.length) return options;
  return leftOut.length === 0 ? omit(options, ['leftOut']) : { ...options, leftOut };
}
