import type { ColumnType } from '../vocabulary/column.ts';

/** Types that a column of text can be read in, by the words people use. */
export const IMPORT_TYPES: readonly { readonly type: ColumnType; readonly word: string }[] = [
  { type: { name: 'text' }, word: 'text' },
  { type: { name: 'integer' }, word: 'whole number' },
  { type: { name: 'float' }, word: 'number' },
  { type: { name: 'decimal', precision: 38, scale: 6 }, word: 'exact number' },
  { type: { name: 'boolean' }, word: 'yes or no' },
  { type: { name: 'date' }, word: 'date' },
  { type: { name: 'timestamp' }, word: 'date and time' },
  { type: { name: 'time' }, word: 'time' },
];
