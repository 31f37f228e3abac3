import { hourPaysMost } from '../charts/hour-pays-most.ts';
import { positionOverTime } from '../charts/position-over-time.ts';
import { renderSvg } from '../charts/render-svg.ts';
import type { ChartPicture } from '../charts/chart-picture.ts';
import type { ReportData } from './report-schema.ts';

/** A chart laid out twice, for a page and for a phone, as SVG with var(--token) colours. */
export interface Drawing {
  readonly finding: string;
  readonly wide: string;
  readonly narrow: string;
}

/** The charts of a report. One is absent when there is too little to draw. */
export interface ReportCharts {
  readonly overTime?: Drawing;
  readonly paysMost?: Drawing;
}

const WIDE = 700;
const NARROW = 330;
const TAG = /<[^>]*>/g;
const LONG_NUMBER = /-?\d+\.\d{3,}(?:e-?\d+)?/g;

/** Draws the charts from the report's own data, so that a reader can draw them again and compare. */
export async function drawCharts(data: ReportData): Promise<ReportCharts> {
  const points = data.history.map(({ day, ruleSet, principalMinutes }) => ({
    day,
    ruleSet,
    minutes: principalMinutes,
  }));
  const paying = data.items.some((item) => item.principalMinutes > 0 && item.interestMinutes > 0);
  return {
    ...(points.length < 2 ? {} : { overTime: await draw(positionOverTime(points)) }),
    ...(paying ? { paysMost: await draw(hourPaysMost(data.items)) } : {}),
  };
}

async function draw({ finding, spec }: ChartPicture): Promise<Drawing> {
  return {
    finding,
    wide: rounded(await renderSvg(spec(WIDE))),
    narrow: rounded(await renderSvg(spec(NARROW))),
  };
}

/** Places to a hundredth of a pixel: logarithms differ between browsers in their last digits. */
function rounded(svg: string): string {
  return svg.replace(TAG, (tag) =>
    tag.replace(LONG_NUMBER, (long) => String(Math.round(100 * Number(long)) / 100)),
  );
}
