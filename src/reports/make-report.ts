import { contentHash } from './content-hash.ts';
import { drawCharts } from './draw-charts.ts';
import { loadFonts, type LoadFont } from './load-fonts.ts';
import { openRanked } from './open-ranked.ts';
import { planReport, type ReportInput } from './plan-report.ts';
import { RENDERER, renderHtml } from './render-html.ts';
import { renderJson } from './render-json.ts';
import type { ReportForm } from './export-report.ts';
import type { Report } from './report-schema.ts';
import { verifyReport, type Verification } from './verify-report.ts';

/** A report of this version's format and renderer, with its hash. */
export function makeReport(input: Omit<ReportInput, 'items'>): Report {
  const data = planReport({ ...input, items: openRanked(input.snapshot) });
  return { format: 'paydown-report/1', renderer: RENDERER, contentHash: contentHash(data), data };
}

/** A report as the text of a file. The same report gives the same text. */
export async function writeReport(
  report: Report,
  form: ReportForm,
  loadFont: LoadFont,
): Promise<string> {
  if (form === 'json') return renderJson(report);
  const [fonts, charts] = await Promise.all([loadFonts(loadFont), drawCharts(report.data)]);
  return renderHtml(report, fonts, charts);
}

/** Reads and checks a report's text. Throws what `verifyReport` throws. */
export function checkReport(text: string, loadFont: LoadFont): Promise<Verification> {
  return verifyReport(text, RENDERER, (report) => writeReport(report, 'html', loadFont));
}
