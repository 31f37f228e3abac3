import type { Report } from './report-schema.ts';

/** The report as a JSON file: two spaces, one newline at the end, keys in schema order. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
