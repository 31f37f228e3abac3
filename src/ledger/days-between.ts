import type { LocalDate } from '../vocabulary/instant.ts';

const MS_PER_DAY = 86_400_000;

/** Whole calendar days from one date to another, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}
