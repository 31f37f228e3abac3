/** Debt rating, the ratio of principal to rebuild cost (SQALE grid). */
export type Rating = 'A' | 'B' | 'C' | 'D' | 'E';

/** Best first. */
export const RATINGS = ['A', 'B', 'C', 'D', 'E'] as const satisfies readonly Rating[];

/** Inclusive upper bound of each band in percent of the rebuild cost; E has none. */
export const BAND_LIMITS: Readonly<Record<Exclude<Rating, 'E'>, number>> = {
  A: 5,
  B: 10,
  C: 20,
  D: 50,
};
