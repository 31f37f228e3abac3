import { contentHash } from './content-hash.ts';
import { openRanked } from './open-ranked.ts';
import { planReport, type ReportInput } from './plan-report.ts';
import { RENDERER, renderHtml, type ReportParts } from './render-html.ts';
import { renderJson } from './render-json.ts';
import type { ReportForm } from './export-report.ts';
import type { Report, ReportData } from './report-schema.ts';
import { verifyReport, type Verification } from './verify-report.ts';

type LoadParts = (data: ReportData) => Promise<ReportParts>;

/** A report of this version's format and renderer, with its hash. */
export function makeReport(input: Omit<ReportInput, 'items'>): Report {
  const data = planReport({ ...input, items: openRanked(input.snapshot) });
  return { format: 'paydown-report/1', renderer: RENDERER, contentHash: contentHash(data), data };
}

/** A report as the text of a file. The same report gives the same text. */
export async function writeReport(
  report: Report,
  form: ReportForm,
  loadParts: LoadParts,
): Promise<string> {
  return form === 'json' ? renderJson(report) : renderHtml(report, await loadParts(report.data));
}

/** Reads and checks a report's text. Throws what `verifyReport` throws. */
export function checkReport(text: string, loadParts: LoadParts): Promise<Verification> {
  return verifyReport(text, RENDERER, (report, form) => writeReport(report, form, loadParts));
}
