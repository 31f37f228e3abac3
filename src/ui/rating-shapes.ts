import type { Rating } from '../vocabulary/rating.ts';

const CIRCLE = 'M1 10a9 9 0 1 0 18 0a9 9 0 1 0-18 0';

/** Outline of each letter in a 20 × 20 box; n/a is the dashed circle. */
export const RATING_SHAPES: Readonly<Record<Rating | 'n/a', string>> = {
  A: CIRCLE,
  B: 'M6 1h8a5 5 0 0 1 5 5v8a5 5 0 0 1-5 5H6a5 5 0 0 1-5-5V6a5 5 0 0 1 5-5z',
  C: 'M5.4 1.6h9.2L19.4 10l-4.8 8.4H5.4L.6 10z',
  D: 'M10-1.3 21.3 10 10 21.3-1.3 10z',
  E: 'M6.2.9h7.6l5.3 5.3v7.6l-5.3 5.3H6.2L.9 13.8V6.2z',
  'n/a': CIRCLE,
};
