import { contentHash } from './content-hash.ts';
import { readReport } from './read-report.ts';
import type { Report } from './report-schema.ts';

/**
 * What the check of a report found.
 * - `exact`: the hash holds, and writing the report again gives this file byte for byte
 * - `data-holds`: the hash holds; the page around it was written by another version and was not compared
 * - `page-differs`: the hash holds, but the page says something else than its own data
 * - `hash-differs`: the data was changed after the hash was taken
 */
export type Verdict = 'exact' | 'data-holds' | 'page-differs' | 'hash-differs';

export interface Verification {
  readonly report: Report;
  readonly verdict: Verdict;
  readonly recomputedHash: string;
}

/**
 * Reads a report someone sent and checks it, without a network.
 *
 * @param write writes a report the way this version does, in the file's own form; `renderer` is its number
 * @throws RPT_NOT_A_REPORT, RPT_TOO_NEW, RPT_UNREADABLE
 */
export async function verifyReport(
  text: string,
  renderer: number,
  write: (report: Report, form: 'html' | 'json') => Promise<string>,
): Promise<Verification> {
  const report = readReport(text);
  const recomputedHash = contentHash(report.data);
  if (recomputedHash !== report.contentHash) {
    return { report, verdict: 'hash-differs', recomputedHash };
  }
  if (report.renderer !== renderer) return { report, verdict: 'data-holds', recomputedHash };
  const form = text.trimStart().startsWith('{') ? 'json' : 'html';
  const same = (await write(report, form)) === text;
  return { report, verdict: same ? 'exact' : 'page-differs', recomputedHash };
}
