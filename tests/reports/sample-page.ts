import { renderHtml } from '../../src/reports/render-html.ts';
import type { Report } from '../../src/reports/report-schema.ts';

/** A report's page with two words for fonts and no charts. */
export function samplePage(report: Report): string {
  return renderHtml(report, { inter: 'AAAA', sourceSerif: 'BBBB' }, {});
}
