import { formatDate } from '../ui/format-date.ts';
import { opening } from './content/opening.ts';
import { sections } from './content/sections.ts';
import { verification } from './content/verification.ts';
import type { ReportCharts } from './draw-charts.ts';
import { blockMarkup } from './html/blocks.ts';
import { html, Markup } from './html/markup.ts';
import { openingMarkup } from './html/opening.ts';
import { reportStyle } from './html/report-style.ts';
import { verificationMarkup } from './html/verification.ts';
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
  const top = opening(data);
  const parts = sections(data, charts);
  const last = verification(report, 'html');
  const contents = [...parts, last].map(
    ({ title }, index) =>
      html`<a href="#s${index + 1}"><span class="no">${index + 1}</span>${title}</a>`,
  );
  const body = parts.map(
    ({ title, blocks }, index) =>
      html`<h2 id="s${index + 1}"><span class="no">${index + 1}</span>${title}</h2>
        ${blocks.map(blockMarkup)} `,
  );
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}" />
        <meta name="referrer" content="no-referrer" />
        <title>${top.title}, ${formatDate(data.period.to)}</title>
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
            >Paydown<span>${top.holds}</span>
          </div>
          <h1>${top.title}</h1>
          <p class="lead">${top.lead}</p>
          ${openingMarkup(top)}
          <nav class="toc" aria-label="Contents">${contents}</nav>
          ${body}${verificationMarkup(last, parts.length + 1)}
        </main>
        ${new Markup(reportBlock(renderJson(report)))}
      </body>
    </html> `;
  return page.text;
}
