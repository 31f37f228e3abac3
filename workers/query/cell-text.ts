import type { WireColumn } from '../../src/engine/contracts/wire-table.ts';
import { dateText, timeText, timestampText } from './instant-text.ts';

/**
 * Exact text of a column's cells by row, absent where missing: integers and decimals in full, doubles
 * in their shortest form that reads back to the same bits (`2.0`, `NaN`, `-Infinity`), dates and
 * times ISO, instants `2026-11-24 09:12:07.123456` in UTC, bytes in upper-case hex, nested as JSON.
 */
export function cellText(column: WireColumn): (row: number) => string | undefined {
  const print = printer(column);
  const { missing } = column;
  return missing === undefined ? print : (row) => (missing[row] === 1 ? undefined : print(row));
}

function printer({ type, values }: WireColumn): (row: number) => string {
  const text = (print: (value: WireColumn['values'][number]) => string) => (row: number) => {
    const value = values[row];
    return value === undefined ? '' : print(value);
  };
  switch (type.name) {
    case 'boolean':
      return text((value) => (value === 1 ? 'true' : 'false'));
    case 'float':
      return text((value) => floatText(Number(value)));
    case 'date':
      return text((value) => dateText(Number(value)));
    case 'time':
      return text((value) => timeText(BigInt(asScalar(value))));
    case 'timestamp':
      return text((value) => timestampText(BigInt(asScalar(value))));
    case 'bytes':
      return text((value) => (value instanceof Uint8Array ? hex(value) : ''));
    default:
      return text(String);
  }
}

/** A whole double keeps a point, so that whoever reads it back does not take it for an integer. */
function floatText(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

function asScalar(value: WireColumn['values'][number]): string | number | bigint {
  return value instanceof Uint8Array ? '' : value;
}

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text.toUpperCase();
}
