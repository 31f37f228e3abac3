import type { Severity } from '../vocabulary/severity.ts';

/** Outline of each severity in a 12 × 12 box; `minor` is drawn as a ring, the others are filled. */
export const SEVERITY_SHAPES: Readonly<Record<Severity, string>> = {
  blocker: 'M3.3 0h5.4L12 3.3v5.4L8.7 12H3.3L0 8.7V3.3z',
  critical: 'M6 .5 12 11.5H0z',
  major: 'M6 0l6 6-6 6-6-6z',
  minor: 'M1.5 6a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0',
  info: 'M4 6a2 2 0 1 0 4 0a2 2 0 1 0-4 0',
};
