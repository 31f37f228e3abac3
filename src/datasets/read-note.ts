import { formatCount } from '../ui/format-count.ts';
import { nameInLine } from '../ui/name-in-line.ts';
import type { ReadOptions } from '../vocabulary/read-options.ts';
import type { CsvOptions } from './reading/csv-options.ts';

const SEPARATORS: Readonly<Record<string, string>> = {
  ...{ ';': 'semicolons', '\t': 'tabs', '|': 'bars', ' ': 'spaces' },
};
const SIGNS: Readonly<Record<string, string>> = {
  ...{ ',': 'comma', '.': 'point', ' ': 'space', "'": 'apostrophe' },
};

/** How a file was read, in few words: its columns, and what differs from plain commas in UTF-8. */
export function readNote(options: ReadOptions): string {
  const left = options.format === 'csv' ? (options.leftOut?.length ?? 0) : 0;
  const columns = formatCount(options.columns.length - left, 'column');
  const differences = options.format === 'csv' ? differencesOf(options) : [];
  return [columns, ...differences].join(', ');
}

function differencesOf(options: CsvOptions): readonly string[] {
  const { delimiter, encoding, skipRows, decimal, thousands, dateFormat, nullWords } = options;
  const { comment, footerRows = 0, leftOut = [], fileNames, header } = options;
  const sign = (of: string) => SIGNS[of] ?? `“${of}”`;
  return [
    ...(delimiter === ','
      ? []
      : [`cut at ${SEPARATORS[delimiter] ?? `“${nameInLine(delimiter)}”`}`]),
    ...(encoding === 'utf-8' ? [] : [encoding]),
    ...(header ? [] : ['no head']),
    ...(skipRows === 0 ? [] : [`${formatCount(skipRows, 'line')} before the head left out`]),
    ...(comment === undefined ? [] : [`lines from “${comment}” left out`]),
    ...(footerRows === 0 ? [] : [`${formatCount(footerRows, 'row')} at the end set aside`]),
    ...(decimal === undefined ? [] : [`decimal ${sign(decimal)}`]),
    ...(thousands === undefined ? [] : [`${sign(thousands)} between thousands`]),
    ...(dateFormat === undefined || dateFormat === '%Y-%m-%d'
      ? []
      : [`dates as ${spoken(dateFormat)}`]),
    ...(nullWords === undefined
      ? []
      : [`missing: ${nullWords.map((word) => `“${nameInLine(word)}”`).join(' ')}`]),
    ...(leftOut.length === 0 ? [] : [`${formatCount(leftOut.length, 'column')} left out`]),
    ...(fileNames === undefined ? [] : ['names changed']),
  ];
}

/** "day/month/year" for `%d/%m/%Y`. */
function spoken(format: string): string {
  return format.replace('%d', 'day').replace('%m', 'month').replace(/%Y|%y/, 'year');
}
