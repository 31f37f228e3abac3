import type { ReadOptions } from '../../vocabulary/read-options.ts';

/** How a CSV file is read. */
export type CsvOptions = Extract<ReadOptions, { format: 'csv' }>;
