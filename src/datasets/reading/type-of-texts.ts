import type { ColumnType } from '../../vocabulary/column.ts';
import { dateOrder } from './date-order.ts';
import { type NumberSigns, plainNumber } from './number-signs.ts';

const YES_OR_NO = /^(true|false|yes|no|t|f|y|n)$/i;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[-+]\d{2}(:?\d{2})?)?$/;
const TIME = /^\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;
const INT64 = 2n ** 63n;

/**
 * The type that keeps all of some texts, missing ones left out: text where a number would lose
 * zeros at its front or digits, and where there is none. `dateFormat` is the one that dates with the
 * year at the end are read by.
 */
export function typeOfTexts(
  values: readonly string[],
  signs: NumberSigns,
  dateFormat?: string,
): ColumnType {
  if (values.length === 0) return { name: 'text' };
  const texts = values.map((value) => value.trim());
  const all = (pattern: RegExp) => texts.every((text) => pattern.test(text));
  if (all(YES_OR_NO)) return { name: 'boolean' };
  if (all(ISO_DATE)) return { name: 'date' };
  if (all(ISO_INSTANT)) return { name: 'timestamp' };
  if (all(TIME)) return { name: 'time' };
  const order = dateFormat === undefined ? undefined : dateOrder(texts);
  if (order !== undefined && [order.format, order.other].includes(dateFormat)) {
    return { name: order.hasTime ? 'timestamp' : 'date' };
  }
  const numbers = texts.map((text) => plainNumber(text, signs));
  if (!numbers.every((number) => number !== undefined)) return { name: 'text' };
  if (numbers.some((number) => losesAsNumber(number))) return { name: 'text' };
  if (!numbers.every((number) => /^[-+]?\d+$/.test(number))) {
    return numbers.some((number) => /^[-+]?\d{16,}$/.test(number))
      ? { name: 'text' }
      : { name: 'float' };
  }
  const fit = numbers.every((number) => {
    const value = BigInt(number.replace('+', ''));
    return value >= -INT64 && value < INT64;
  });
  return { name: fit ? 'integer' : 'text' };
}

/** A zero at the front says something that the number does not. */
function losesAsNumber(number: string): boolean {
  return /^[-+]?0\d/.test(number);
}
