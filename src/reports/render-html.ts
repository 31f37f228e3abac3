import { formatDate } from '../ui/format-date.ts';
import { html, Markup } from './html/markup.ts';
import { datasetsSection } from './html/datasets-section.ts';
import { factsSection, leadSentence } from './html/opening.ts';
import { findingsSection, itemsSection, kindsSection, statementSection } from './html/sections.ts';
import { reportStyle } from './html/report-style.ts';
import { verificationSection } from './html/verification.ts';
import { reportBlock } from './read-report.ts';
import { renderJson } from './render-json.ts';
import type { Report } from './report-schema.ts';

/** Number of this renderer; raised whenever the same report would give other bytes. */
export const RENDERER = 1;

/** What the page needs besides the report: fonts as base64 woff2, charts as SVG with var(--token) colours. */
export interface ReportParts {
  readonly interFont: string;
  readonly serifFont: string;
  /** Absent when there is too little to draw; the page then says why. */
  readonly overTimeSvg?: string;
  readonly paysMostSvg?: string;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/**
 * The report as one HTML file: no script that runs, no request, dark on screen, light on paper.
 * Pure: the same report and parts give the same text.
 */
export function renderHtml(report: Report, parts: ReportParts): string {
  const { data } = report;
  const sections: readonly (readonly [string, Markup])[] = [
    ['Position by kind', kindsSection(data)],
    ['Findings', findingsSection(data.items)],
    ['How we got here', html`${statementSection(data)}${overTime(report, parts)}`],
    ['Where an hour pays most', paysMost(report, parts)],
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
          ${new Markup(reportStyle(report, parts))}
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

function overTime(report: Report, parts: ReportParts): Markup {
  if (parts.overTimeSvg === undefined) {
    return html`<p class="small">
      A picture over time is not defined, because there are fewer than two days with a scan
      (${report.data.history.length}).
    </p>`;
  }
  return html`<figure>
    <div class="viz" role="img" aria-label="Principal by kind over time">
      ${new Markup(parts.overTimeSvg)}
    </div>
    <figcaption><b>Principal by kind.</b> One step for each day with a scan, in hours.</figcaption>
  </figure>`;
}

function paysMost(report: Report, parts: ReportParts): Markup {
  if (parts.paysMostSvg === undefined) {
    return html`<p class="small">
      Nothing is drawn, because no open item has both principal and interest.
    </p>`;
  }
  return html`<figure>
    <div class="viz" role="img" aria-label="Open items by principal and interest">
      ${new Markup(parts.paysMostSvg)}
    </div>
    <figcaption>
      <b>Upper left pays most.</b> Each dot is one of ${report.data.items.length} open items, by
      principal in hours (across, log scale) and interest. Lines join equal payback.
    </figcaption>
  </figure>`;
}

function methodSection(report: Report): Markup {
  const { ruleSet, hidden, position } = report.data;
  const measured =
    position.interestMinutes === 0
      ? 'no interest is open'
      : `${Math.round((100 * position.measuredInterestMinutes) / position.interestMinutes)} % of interest is measured, the rest estimated`;
  const notRun =
    ruleSet.couldNotRun.length === 0
      ? `All ${ruleSet.rules} rules ran.`
      : `${ruleSet.couldNotRun.length} of ${ruleSet.rules} rules could not run (${ruleSet.couldNotRun.join(', ')}); their items are as of the last time they ran.`;
  return html`<details open>
      <summary>How principal, interest and ratings are computed</summary>
      <p>
        Each rule states the time to fix and the time lost a month; ${measured}. The ratio is
        principal over rebuild cost: 16 h a connector, 8 h a dataset line plus 1 h a kept version.
        ${notRun} Rule set ${ruleSet.version}, hash <span class="mono">${ruleSet.hash}</span>.
      </p>
    </details>
    <details open>
      <summary>What this report does not say</summary>
      <p>
        Groups under ${hidden.threshold} rows are hidden: ${hidden.groups} here. Kinds that Paydown
        does not look at yet are n/a, not free of debt. The prices are estimates of one practised
        person's time.
      </p>
    </details>`;
}
