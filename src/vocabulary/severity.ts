/** How bad an item is if left alone. A rule decides it, never a person. */
export type Severity = 'blocker' | 'critical' | 'major' | 'minor' | 'info';

/** Worst first. */
export const SEVERITIES = [
  'blocker',
  'critical',
  'major',
  'minor',
  'info',
] as const satisfies readonly Severity[];
