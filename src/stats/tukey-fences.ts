import { notDefined, stated, type Stated } from '../vocabulary/stated.ts';

/**
 * Tukey's fences: `q1 − 1.5 × IQR` and `q3 + 1.5 × IQR`, in the unit of the quartiles.
 * A value is an outlier when it lies strictly outside them.
 * Not defined when the quartiles coincide: then every other value would count as an outlier.
 * Source: Tukey, Exploratory Data Analysis (1977), section 2D.
 */
export function tukeyFences(
  q1: number,
  q3: number,
): Stated<{ readonly low: number; readonly high: number }> {
  const iqr = q3 - q1;
  if (!Number.isFinite(iqr)) return notDefined({ code: 'not-finite' });
  if (iqr === 0) return notDefined({ code: 'zero-variance' });
  return stated({ low: q1 - 1.5 * iqr, high: q3 + 1.5 * iqr });
}
