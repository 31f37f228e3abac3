import type { NumberKind } from './number-format.ts';

/** A number's text, and what it is. */
export interface SerialText {
  readonly text: string;
  readonly kind: 'number' | 'date' | 'timestamp' | 'time' | 'text';
}

const MS_PER_DAY = 86_400_000;
const DAYS_1904 = 1_462;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;
/** Lotus 1-2-3 thought 1900 a leap year, and Excel counts that day. */
const FALSE_LEAP_DAY = 60;
const EPOCH_DAYS = 25_569;

/**
 * A day count in the format of its cell, to the millisecond as Excel keeps it. A number that is no day
 * stays a number; 29 February 1900, which never was, is text.
 */
export function serialText(
  stored: string,
  kind: Exclude<NumberKind, 'number' | 'percent'>,
  isFrom1904: boolean,
): SerialText {
  const serial = Number(stored) + (isFrom1904 ? DAYS_1904 : 0);
  const ms = Math.round(Number(stored) * MS_PER_DAY);
  if (!(ms >= 0) || serial >= LAST_DAY + 1) return { text: stored, kind: 'number' };
  if (kind === 'elapsed' || (kind === 'time' && ms < MS_PER_DAY)) return clock(ms);
  if (ms < MS_PER_DAY && !isFrom1904) return clock(ms);
  const wholeMs = ms + (isFrom1904 ? DAYS_1904 * MS_PER_DAY : 0);
  const day = Math.floor(wholeMs / MS_PER_DAY);
  const ofDay = wholeMs - day * MS_PER_DAY;
  if (day === FALSE_LEAP_DAY) {
    return { text: ofDay === 0 ? '1900-02-29' : `1900-02-29 ${clockText(ofDay)}`, kind: 'text' };
  }
  const since1970 = day - EPOCH_DAYS + (day < FALSE_LEAP_DAY ? 1 : 0);
  const date = new Date(since1970 * MS_PER_DAY).toISOString().slice(0, 10);
  return kind === 'date' && ofDay === 0
    ? { text: date, kind: 'date' }
    : { text: `${date} ${clockText(ofDay)}`, kind: 'timestamp' };
}

/** A duration of a day and more is no time of day. */
function clock(ms: number): SerialText {
  return { text: clockText(ms), kind: ms < MS_PER_DAY ? 'time' : 'text' };
}

function clockText(ms: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const seconds = ms / 1000;
  const text = `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
  return ms % 1000 === 0 ? text : `${text}.${String(ms % 1000).padStart(3, '0')}`;
}
