import { omit } from '../../sources/omit.ts';
import { uniqueNames } from '../../sql/unique-names.ts';
import { columnTexts } from './column-texts.ts';
import { type CsvCells, csvCells } from './csv-cells.ts';
import type { CsvOptions } from './csv-options.ts';
import { typeOfTexts } from './type-of-texts.ts';

const RECORDS = 2_000;
const MOST_COLUMNS = 2_000;

/** How lines and values are cut, and what stands above them. */
export type CsvShape = Omit<CsvOptions, 'columns'>;

/**
 * Options for a text cut in a given way: as many columns as most of its records have values, the
 * head's names, and types that keep every value of the sample.
 */
export function draftOptions(text: string, shape: CsvShape): CsvOptions {
  const records = csvCells(text, shape, RECORDS);
  const width = Math.min(commonestWidth(records, shape.header), MOST_COLUMNS);
  const head = shape.header ? (records[0]?.cells ?? []) : [];
  const names = uniqueNames(Array.from({ length: width }, (_none, at) => head[at] ?? ''));
  const columns = names.map((name) => ({ name, type: { name: 'text' as const } }));
  return retyped({ ...omit(shape, ['leftOut', 'fileNames']), columns }, records);
}

/** The same options with types found anew, by the signs and words that they name. */
export function retyped(options: CsvOptions, records: readonly CsvCells[]): CsvOptions {
  const { decimal = '.', thousands, nullWords = [], dateFormat, timestampFormat } = options;
  const signs = { decimal, ...(thousands === undefined ? {} : { thousands }) };
  const texts = columnTexts(records, options);
  const columns = options.columns.map(({ name }, at) => {
    const values = (texts[at] ?? []).filter((value) => !nullWords.includes(value.trim()));
    const type = typeOfTexts(values, signs, dateFormat);
    const timed =
      timestampFormat === undefined ? type : typeOfTexts(values, signs, timestampFormat);
    return { name, type: type.name === 'text' ? timed : type };
  });
  return { ...options, columns };
}

function commonestWidth(records: readonly CsvCells[], hasHead: boolean): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a);
  const head = hasHead ? (records[0]?.cells.length ?? 0) : 0;
  return Math.max(commonest?.[0] ?? 1, head, 1);
}
