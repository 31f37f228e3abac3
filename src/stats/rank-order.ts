/** A sample with the order of its present values, made once and used for every pair. */
export interface RankOrder {
  /** NaN where missing. */
  readonly values: Float64Array;
  /** Positions of the present values, smallest value first. */
  readonly order: Uint32Array;
}

/** Sorts the positions of the present (not NaN) values; equal values keep the order of their positions. */
export function rankOrder(values: Float64Array): RankOrder {
  const present: number[] = [];
  values.forEach((value, position) => {
    if (!Number.isNaN(value)) present.push(position);
  });
  const order = Uint32Array.from(present).sort((a, b) => {
    const x = values[a] ?? Number.NaN;
    const y = values[b] ?? Number.NaN;
    return x < y ? -1 : x > y ? 1 : a - b;
  });
  return { values, order };
}
