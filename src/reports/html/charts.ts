import type { Drawing, ReportCharts } from '../draw-charts.ts';
import type { ReportData } from '../report-schema.ts';
import { html, Markup } from './markup.ts';

/** Principal by kind over time, or why there is no picture of it. */
export function overTimeFigure(data: ReportData, charts: ReportCharts): Markup {
  if (charts.overTime === undefined) {
    return html`<p class="small">
      A picture over time is not defined, because there are fewer than two days with a scan
      (${data.history.length}).
    </p>`;
  }
  return figure(
    charts.overTime,
    html`<b>Principal by kind.</b> One step for each day with a scan, in hours.`,
  );
}

/** Items by principal and interest, or why there is no picture of them. */
export function paysMostFigure(data: ReportData, charts: ReportCharts): Markup {
  if (charts.paysMost === undefined) {
    return html`<p class="small">
      Nothing is drawn, because no open item has both principal and interest.
    </p>`;
  }
  return figure(
    charts.paysMost,
    html`<b>Upper left pays most.</b> Each dot is one of ${data.items.length} open items, by
      principal in hours (across, log scale) and interest. Lines join equal payback.`,
  );
}

function figure({ finding, wide, narrow }: Drawing, caption: Markup): Markup {
  return html`<figure>
    <div class="viz" role="img" aria-label="${finding}">
      <div class="wide">${new Markup(wide)}</div>
      <div class="narrow">${new Markup(narrow)}</div>
    </div>
    <figcaption>${caption}</figcaption>
  </figure>`;
}
