/** A moment as whole days since 1970-01-01 and microseconds of that day, UTC. */
export interface JsonMoment {
  readonly days: number;
  readonly micros: number;
  readonly isDate: boolean;
}

const DAY_MICROS = 86_400_000_000;

/**
 * An ISO 8601 date or timestamp: `YYYY-MM-DD`, then optionally `T` or a space, `HH:MM[:SS[.f]]` with at
 * most six digits of fraction, and `Z` or an offset; without one it is taken as UTC. Anything else, and
 * a day the calendar does not have, is undefined.
 */
export function momentOf(bytes: Uint8Array, start: number, end: number): JsonMoment | undefined {
  const length = end - start;
  if (length < 10 || length > 32 || bytes[start + 4] !== 0x2d || bytes[start + 7] !== 0x2d) {
    return undefined;
  }
  const days = daysOf(
    digits(bytes, start, 4),
    digits(bytes, start + 5, 2),
    digits(bytes, start + 8, 2),
  );
  if (days === undefined) return undefined;
  if (length === 10) return { days, micros: 0, isDate: true };
  const separator = bytes[start + 10];
  if ((separator !== 0x54 && separator !== 0x20) || length < 16) return undefined;
  const [hour, minute] = [digits(bytes, start + 11, 2), digits(bytes, start + 14, 2)];
  if (bytes[start + 13] !== 0x3a || !(hour <= 23) || !(minute <= 59)) return undefined;
  let at = start + 16;
  let micros = (hour * 60 + minute) * 60_000_000;
  if (at < end && bytes[at] === 0x3a) {
    const second = at + 3 <= end ? digits(bytes, at + 1, 2) : NaN;
    if (!(second <= 59)) return undefined;
    micros += second * 1_000_000;
    at += 3;
    if (at < end && bytes[at] === 0x2e) {
      const from = at + 1;
      at = from;
      while (at < end && isDigit(bytes[at])) at += 1;
      const count = at - from;
      if (count < 1 || count > 6) return undefined;
      micros += digits(bytes, from, count) * 10 ** (6 - count);
    }
  }
  const offset = offsetMinutes(bytes, at, end);
  if (offset === undefined) return undefined;
  const utc = micros - offset * 60_000_000;
  const carry = Math.floor(utc / DAY_MICROS);
  return { days: days + carry, micros: utc - carry * DAY_MICROS, isDate: false };
}

/** The text of bytes known to be ASCII and short, such as a number's. */
export function asciiText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i += 1) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

/** An integer of at most 15 digits, exact; NaN for a longer one. */
export function smallInteger(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === 0x2d;
  const from = isNegative ? start + 1 : start;
  if (end - from > 15) return NaN;
  const value = digits(bytes, from, end - from);
  return isNegative ? -value : value;
}

const POWERS = Array.from({ length: 23 }, (_, i) => 10 ** i);

/**
 * The double nearest to a JSON number. Up to 15 digits and a power of ten up to 22 divide exactly once
 * (both exact doubles), so the quotient is correctly rounded; the rest goes through `Number`.
 */
export function doubleOf(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === 0x2d;
  let mantissa = 0;
  let count = 0;
  let scale = -1;
  for (let i = isNegative ? start + 1 : start; i < end; i += 1) {
    const byte = bytes[i] ?? 0;
    if (isDigit(byte)) {
      mantissa = mantissa * 10 + byte - 0x30;
      count += 1;
      if (scale >= 0) scale += 1;
    } else if (byte === 0x2e) scale = 0;
    else count = 99;
    if (count > 15) return Number(asciiText(bytes, start, end));
  }
  const value = scale > 0 ? mantissa / (POWERS[scale] ?? NaN) : mantissa;
  return isNegative ? -value : value;
}

function daysOf(year: number, month: number, day: number): number | undefined {
  if (!(year >= 1) || !(month >= 1 && month <= 12) || !(day >= 1)) return undefined;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day > last) return undefined;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const inEra = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
  return era * 146_097 + inEra - 719_468;
}

function offsetMinutes(bytes: Uint8Array, at: number, end: number): number | undefined {
  if (at === end) return 0;
  const sign = bytes[at];
  if (sign === 0x5a) return at + 1 === end ? 0 : undefined;
  if (sign !== 0x2b && sign !== 0x2d) return undefined;
  const length = end - at;
  if (length !== 3 && length !== 5 && length !== 6) return undefined;
  if (length === 6 && bytes[at + 3] !== 0x3a) return undefined;
  const hours = digits(bytes, at + 1, 2);
  const minutes = length === 3 ? 0 : digits(bytes, end - 2, 2);
  if (!(hours <= 23) || !(minutes <= 59)) return undefined;
  return (sign === 0x2d ? -1 : 1) * (hours * 60 + minutes);
}

function digits(bytes: Uint8Array, start: number, count: number): number {
  let value = 0;
  for (let i = start; i < start + count; i += 1) {
    const byte = bytes[i] ?? 0;
    if (!isDigit(byte)) return NaN;
    value = value * 10 + byte - 0x30;
  }
  return value;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
