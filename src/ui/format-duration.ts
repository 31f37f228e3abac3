import { formatNumber } from './format-number.ts';

/** Milliseconds in the unit a person would say: "84 ms", "2.4 s", "12 s", "3 min", "1.5 h". */
export function formatDuration(ms: number): string {
  if (ms < 999.5) return `${formatNumber(ms, { decimals: 0 })} ms`;
  const seconds = ms / 1000;
  if (seconds < 9.95) return `${formatNumber(seconds, { decimals: 1 })} s`;
  if (seconds < 59.5) return `${formatNumber(seconds, { decimals: 0 })} s`;
  const minutes = seconds / 60;
  if (minutes < 59.5) return `${formatNumber(minutes, { decimals: minutes < 9.95 ? 1 : 0 })} min`;
  return `${formatNumber(minutes / 60, { decimals: 1 })} h`;
}
