import type { Witness } from './storage-port.ts';

/** New here, here, or here before and gone. */
export type WorkspaceFate = 'new' | 'present' | 'lost';

/**
 * Tells a first visit from a loss: records that are gone while another trace remains were lost,
 * and a loss is never answered with "Welcome". Lost files show in the start-up check.
 */
export function judgeWitness({ inRecords, inFiles, inPage }: Witness): WorkspaceFate {
  if (inRecords !== undefined) return 'present';
  return inFiles === undefined && inPage === undefined ? 'new' : 'lost';
}
