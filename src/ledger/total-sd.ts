/** Pairwise correlation of estimate errors: they share causes. */
const CORRELATION = 0.3;

/** Standard deviation of a sum whose parts all correlate by 0.3: √((1 − ρ) Σ s² + ρ (Σ s)²). */
export function totalSd(sds: readonly number[]): number {
  const sum = sds.reduce((total, sd) => total + sd, 0);
  const squares = sds.reduce((total, sd) => total + sd * sd, 0);
  return Math.sqrt((1 - CORRELATION) * squares + CORRELATION * sum * sum);
}
