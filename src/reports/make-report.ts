import { contentHash } from './content-hash.ts';
import { drawCharts } from './draw-charts.ts';
import { loadPageFonts, loadPdfFonts, type LoadFont } from './load-fonts.ts';
import { openRanked } from './open-ranked.ts';
import { planReport, type ReportInput } from './plan-report.ts';
import { RENDERER, renderHtml } from './render-html.ts';
import { renderJson } from './render-json.ts';
import type { ReportFile, ReportForm } from './export-report.ts';
import type { Report } from './report-schema.ts';
import { verifyReport, type Verification } from './verify-report.ts';

/** A report of this version's format and renderer, with its hash. */
export function makeReport(input: Omit<ReportInput, 'items'>): Report {
  const data = planReport({ ...input, items: openRanked(input.snapshot) });
  return { format: 'paydown-report/1', renderer: RENDERER, contentHash: contentHash(data), data };
}

/** What a file holds, and how many signs its own fonts do not have. */
export type WrittenReport = Pick<ReportFile, 'content' | 'substituted'>;

/**
 * A report as the content of a file. The same report gives the same bytes.
 *
 * @throws RPT_NO_FONT
 */
export async function writeReport(
  report: Report,
  form: ReportForm,
  loadFont: LoadFont,
): Promise<WrittenReport> {
  if (form === 'json') return { content: renderJson(report), substituted: 0 };
  if (form === 'html') return { content: await writePage(report, loadFont), substituted: 0 };
  const [{ renderPdf }, fonts, charts] = await Promise.all([
    import('./render-pdf.ts'),
    loadPdfFonts(loadFont),
    drawCharts(report.data),
  ]);
  const { bytes, substituted } = await renderPdf(report, fonts, charts, letPageAnswer);
  return { content: bytes, substituted };
}

async function writePage(report: Report, loadFont: LoadFont): Promise<string> {
  const [fonts, charts] = await Promise.all([loadPageFonts(loadFont), drawCharts(report.data)]);
  return renderHtml(report, fonts, charts);
}

function letPageAnswer(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Reads and checks a report's text. Throws what `verifyReport` throws. */
export function checkReport(text: string, loadFont: LoadFont): Promise<Verification> {
  return verifyReport(text, RENDERER, (report) => writePage(report, loadFont));
}
