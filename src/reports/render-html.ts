import { formatDate } from '../ui/format-date.ts';
import { html, Markup } from './html/markup.ts';
import { overTimeFigure, paysMostFigure } from './html/charts.ts';
import { datasetsSection } from './html/datasets-section.ts';
import { methodSection } from './html/method.ts';
import { factsSection, leadSentence } from './html/opening.ts';
import { findingsSection, itemsSection, kindsSection, statementSection } from './html/sections.ts';
import { reportStyle } from './html/report-style.ts';
import { verificationSection } from './html/verification.ts';
import type { ReportCharts } from './draw-charts.ts';
import type { ReportFonts } from './load-fonts.ts';
import { reportBlock } from './read-report.ts';
import { renderJson } from './render-json.ts';
import type { Report } from './report-schema.ts';

/** Number of this renderer; raised whenever the same report would give other bytes. */
export const RENDERER = 2;

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/**
 * The report as one HTML file: no script that runs, no request, dark on screen, light on paper.
 * Pure: the same report, fonts and charts give the same text.
 */
export function renderHtml(report: Report, fonts: ReportFonts, charts: ReportCharts): string {
  const { data } = report;
  const sections: readonly (readonly [string, Markup])[] = [
    ['Position by kind', kindsSection(data)],
    ['Findings', findingsSection(data.items)],
    ['How we got here', html`${statementSection(data)}${overTimeFigure(data, charts)}`],
    ['Where an hour pays most', paysMostFigure(data, charts)],
    ['What the datasets hold', datasetsSection(data)],
    ['Open items', itemsSection(data)],
    ['Method and limits', methodSection(report)],
  ];
  const contents = [...sections.map(([title]) => title), 'Verification'].map(
    (title, index) =>
      html`<a href="#s${index + 1}"><span class="no">${index + 1}</span>${title}</a>`,
  );
  const body = sections.map(
    ([title, content], index) =>
      html`<h2 id="s${index + 1}"><span class="no">${index + 1}</span>${title}</h2>
        ${content} `,
  );
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}" />
        <meta name="referrer" content="no-referrer" />
        <title>${data.title}, ${formatDate(data.period.to)}</title>
        <meta name="generator" content="Paydown" />
        <style>
          ${new Markup(reportStyle(report, fonts))}
        </style>
      </head>
      <body>
        <main class="doc">
          <div class="mast">
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <path d="M2 3h4v14H2zM8 8h4v9H8zM14 13h4v4h-4z" fill="currentColor" /></svg
            >Paydown<span
              >${data.rows.length === 0 ? 'Totals and charts only, no rows' : 'Holds chosen rows'}</span
            >
          </div>
          <h1>${data.title}</h1>
          <p class="lead">${leadSentence(data)}</p>
          ${factsSection(data)}
          <nav class="toc" aria-label="Contents">${contents}</nav>
          ${body}${verificationSection(report, sections.length + 1)}
        </main>
        ${new Markup(reportBlock(renderJson(report)))}
      </body>
    </html> `;
  return page.text;
}
