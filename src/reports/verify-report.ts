import { contentHash } from './content-hash.ts';
import { readReport } from './read-report.ts';
import { renderJson } from './render-json.ts';
import type { Report } from './report-schema.ts';

/**
 * What the check of a report found. The hash covers the data in canonical JSON, so spaces, line
 * ends and the order of members are not part of it.
 * - `exact`: the hash holds, and writing the report again gives this file byte for byte
 * - `formatting-differs`: the hash holds, and only spaces, line ends or the order of members differ
 * - `data-holds`: the hash holds; the page around it was written by another version and was not compared
 * - `page-differs`: the hash holds, but the page is not the one its data gives
 * - `hash-differs`: the data was changed after the hash was taken
 */
export type Verdict =
  'exact' | 'formatting-differs' | 'data-holds' | 'page-differs' | 'hash-differs';

export interface Verification {
  readonly report: Report;
  readonly form: 'html' | 'json';
  readonly verdict: Verdict;
  readonly recomputedHash: string;
}

/**
 * Reads a report someone sent and checks it, without a network.
 *
 * @param writePage writes the page of a report the way this version does; `renderer` is its number
 * @throws RPT_NOT_A_REPORT, RPT_TOO_NEW, RPT_UNREADABLE
 */
export async function verifyReport(
  text: string,
  renderer: number,
  writePage: (report: Report) => Promise<string>,
): Promise<Verification> {
  const { report, form } = readReport(text);
  const recomputedHash = contentHash(report.data);
  const found = (verdict: Verdict): Verification => ({ report, form, verdict, recomputedHash });
  if (recomputedHash !== report.contentHash) return found('hash-differs');
  if (form === 'json') return found(text === renderJson(report) ? 'exact' : 'formatting-differs');
  if (report.renderer !== renderer) return found('data-holds');
  const page = await writePage(report);
  if (page === text) return found('exact');
  // A browser reads either line end as the same, so both are the same page.
  return found(page === text.replaceAll('\r\n', '\n') ? 'formatting-differs' : 'page-differs');
}
