/** One line of a bench result. Times are medians in milliseconds; `limit` is the ratio or time aimed at. */
export interface BenchRow {
  readonly id: string;
  readonly work: string;
  readonly rows: number;
  readonly oursMs: number | null;
  readonly nativeMs: number | null;
  /** Ours over native; null where there is nothing native to compare with. */
  readonly ratio: number | null;
  readonly limit: string;
  readonly runs: number;
  /** For what is not a time, such as bytes. */
  readonly value?: { readonly amount: number; readonly unit: string };
}

/** The middle of the measured times, in milliseconds with one decimal. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  const lower = sorted[sorted.length % 2 === 1 ? middle : middle - 1] ?? upper;
  return Math.round(((lower + upper) / 2) * 10) / 10;
}
