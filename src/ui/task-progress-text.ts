import type { Progress, ProgressUnit } from '../vocabulary/task.ts';
import { formatBytes } from './format-bytes.ts';
import { formatCount } from './format-count.ts';

const NOUNS: Record<Exclude<ProgressUnit, 'bytes'>, readonly [string, string]> = {
  rows: ['row', 'rows'],
  columns: ['column', 'columns'],
  steps: ['step', 'steps'],
  entries: ['entry', 'entries'],
  rules: ['rule', 'rules'],
};

/** How far a task is: "22 of 34 columns", or "18 MB so far, size unknown". */
export function taskProgressText({ done, total, unit }: Progress): string {
  if (unit === 'bytes') {
    return total === undefined
      ? `${formatBytes(done)} so far, size unknown`
      : `${formatBytes(done)} of ${formatBytes(total)}`;
  }
  const [noun, plural] = NOUNS[unit];
  return total === undefined
    ? `${formatCount(done, noun, plural)} so far, size unknown`
    : `${formatCount(done)} of ${formatCount(total, noun, plural)}`;
}
