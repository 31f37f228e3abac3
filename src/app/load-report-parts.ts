import { hourPaysMost } from '../charts/hour-pays-most.ts';
import { positionOverTime } from '../charts/position-over-time.ts';
import { renderSvg } from '../charts/render-svg.ts';
import { FONT_URLS } from '../ui/font-urls.ts';
import type { Egress } from '../engine/egress.ts';
import type { ReportParts } from '../reports/render-html.ts';
import type { ReportData } from '../reports/report-schema.ts';

const CHART_WIDTH = 700;

/** Fonts and charts of a report's page; the charts come from the report's own data, so that they can be drawn again. */
export async function loadReportParts(egress: Egress, data: ReportData): Promise<ReportParts> {
  const paying = data.items.filter((item) => item.principalMinutes > 0 && item.interestMinutes > 0);
  const [interFont, serifFont, overTimeSvg, paysMostSvg] = await Promise.all([
    loadFont(egress, FONT_URLS.inter),
    loadFont(egress, FONT_URLS.sourceSerif),
    data.history.length < 2 ? undefined : drawHistory(data),
    paying.length === 0 ? undefined : renderSvg(hourPaysMost(data.items).spec(CHART_WIDTH)),
  ]);
  return {
    interFont,
    serifFont,
    ...(overTimeSvg === undefined ? {} : { overTimeSvg }),
    ...(paysMostSvg === undefined ? {} : { paysMostSvg }),
  };
}

function drawHistory(data: ReportData): Promise<string> {
  const points = data.history.map(({ day, ruleSet, principalMinutes }) => ({
    day,
    ruleSet,
    minutes: principalMinutes,
  }));
  return renderSvg(positionOverTime(points).spec(CHART_WIDTH));
}

async function loadFont(egress: Egress, url: string): Promise<string> {
  const response = await egress.request(url, { reason: "Font of the site's own for a report" });
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
