import { formatDate } from '../ui/format-date.ts';

// The engine ends a whole double with ".0".
const NUMBER = /^(-?)(\d+)(?:\.0|(\.\d+))?$/;
const SHORT_NUMBER = /^-?\d+(?:\.\d+)?e[+-]?\d+$/i;
const MOMENT = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?$/;
const YEAR = /^\d{4}$/;
const YEAR_NAME = /(?:^|[^a-z])year(?:s|$|[^a-z])|[a-z]Year(?:$|[^a-z])/;

/**
 * A value of a column in a sentence: all its digits with thousands separated, the minus sign, dates as
 * people write them; other text as it is. A year keeps its four digits. Cells show the exact text instead,
 * so that what is copied can be found again.
 */
export function valueText(text: string, columnName: string): string {
  if (YEAR.test(text) && isYearName(columnName)) return text;
  const number = NUMBER.exec(text);
  if (number !== null) {
    const [, sign = '', whole = '', fraction = ''] = number;
    return `${sign === '' ? '' : '−'}${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}${fraction}`;
  }
  if (SHORT_NUMBER.test(text)) return text.replaceAll('-', '−');
  const [, day, clock] = MOMENT.exec(text) ?? [];
  if (day === undefined) return text;
  const date = formatDate(day);
  return clock === undefined || clock === '00:00:00'
    ? date
    : `${date} ${clock.replace(/:00$/, '')}`;
}

function isYearName(name: string): boolean {
  return YEAR_NAME.test(name) || YEAR_NAME.test(name.toLowerCase());
}
