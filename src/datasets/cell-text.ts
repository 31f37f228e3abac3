import type { WireColumn } from '../engine/contracts/wire-table.ts';

const MS_PER_DAY = 86_400_000;
const MICROS_PER_SECOND = 1_000_000n;

/** Exact text of one cell, as the engine reads it back; null where the value is missing. */
export function cellText(column: WireColumn, row: number): string | null {
  if (column.missing?.[row] === 1) return null;
  const value = column.values[row];
  if (value === undefined) return null;
  switch (column.type.name) {
    case 'boolean':
      return value === 1 ? 'true' : 'false';
    case 'date':
      return new Date(Number(value) * MS_PER_DAY).toISOString().replace(/T.*$/, '');
    case 'time':
      return clockText(BigInt(String(value)));
    case 'timestamp':
      return instantText(BigInt(String(value)));
    case 'bytes':
      return value instanceof Uint8Array ? bytesText(value) : String(value);
    default:
      return String(value);
  }
}

function clockText(micros: bigint): string {
  const seconds = micros / MICROS_PER_SECOND;
  const parts = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n];
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}${fraction(micros)}`;
}

function instantText(micros: bigint): string {
  const rest = ((micros % MICROS_PER_SECOND) + MICROS_PER_SECOND) % MICROS_PER_SECOND;
  const date = new Date(Number((micros - rest) / 1000n));
  // Years no calendar text can hold stay exact as a number.
  if (Number.isNaN(date.getTime())) return `${micros} µs`;
  const text = date
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, '');
  return `${text}${fraction(rest)}`;
}

function fraction(micros: bigint): string {
  const rest = micros % MICROS_PER_SECOND;
  return rest === 0n ? '' : `.${String(rest).padStart(6, '0').replace(/0+$/, '')}`;
}

function bytesText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `\\x${byte.toString(16).padStart(2, '0').toUpperCase()}`).join(
    '',
  );
}
