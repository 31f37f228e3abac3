import { DEBT_KINDS, type DebtKind } from '../vocabulary/debt-kind.ts';
import type { LocalDate } from '../vocabulary/instant.ts';
import type { Minutes } from '../vocabulary/minutes.ts';
import { formatDate } from '../ui/format-date.ts';
import { formatHours } from '../ui/format-hours.ts';
import { KIND_NAMES } from '../ui/kind-names.ts';
import type { ChartPicture, ChartSpec } from './chart-picture.ts';
import { dodge } from './dodge.ts';
import { KIND_COLOURS } from './kind-colours.ts';

/** Principal at the end of one day. */
export interface PositionPoint {
  readonly day: LocalDate;
  readonly minutes: Readonly<Record<DebtKind, Minutes>>;
  /** A change is drawn as a dotted line with the new name. */
  readonly ruleSet: string;
}

const PLOT_HEIGHT = 158;
const LABEL_WIDTH = 84;
const AXIS_WIDTH = 32;
const AXIS_TITLE_WIDTH = 104;
const ABOVE_AXIS_TITLE = -26;
const NOTE_SIGN_WIDTH = 6;
const MS_PER_DAY = 86_400_000;
const TIME = {
  field: 'at',
  type: 'temporal' as const,
  scale: { type: 'utc' as const },
};

/** How the total came about: principal by kind as stacked steps, the kinds named at the right edge. Oldest point first, at least one. */
export function positionOverTime(points: readonly PositionPoint[]): ChartPicture {
  const last = points.at(-1);
  const kinds = DEBT_KINDS.filter((kind) => points.some((point) => point.minutes[kind] > 0));
  return {
    finding: findingOf(points),
    table: {
      columns: [
        { text: 'Day', numeric: false },
        ...kinds.map((kind) => ({ text: `${KIND_NAMES[kind]}, h`, numeric: true })),
        { text: 'Total, h', numeric: true },
      ],
      rows: points
        .toReversed()
        .map((point) => [
          formatDate(point.day),
          ...kinds.map((kind) => formatHours(point.minutes[kind], { decimals: 2 })),
          formatHours(totalOf(point), { decimals: 2 }),
        ]),
    },
    spec: (width) => specOf(points, last ? kinds : [], width),
  };
}

function totalOf(point: PositionPoint): Minutes {
  return DEBT_KINDS.reduce((sum, kind) => sum + point.minutes[kind], 0);
}

function findingOf(points: readonly PositionPoint[]): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return 'No position yet';
  if (first === last) return `Principal today is ${formatHours(totalOf(last))} hours`;
  const growth = (kind: DebtKind): number => last.minutes[kind] - first.minutes[kind];
  const most = DEBT_KINDS.reduce((best, kind) => (growth(kind) > growth(best) ? kind : best));
  const which = growth(most) > 0 ? `; ${KIND_NAMES[most].toLowerCase()} grew most` : '';
  return `Principal by debt kind from ${formatDate(first.day)} to ${formatDate(last.day)}, from ${formatHours(totalOf(first))} to ${formatHours(totalOf(last))} hours${which}`;
}

function specOf(
  points: readonly PositionPoint[],
  kinds: readonly DebtKind[],
  width: number,
): ChartSpec {
  const plotWidth = Math.max(width - LABEL_WIDTH - AXIS_WIDTH, 120);
  const top = Math.max(...points.map(totalOf), 60) / 60;
  const steps = points.flatMap((point, index) => {
    const next = points[index + 1];
    const until = next ? [] : [Date.parse(point.day) + MS_PER_DAY];
    return [Date.parse(point.day), ...until].flatMap((at) => bandsAt(point, kinds, at));
  });
  const changes = ruleSetChanges(points);
  const domain = [0, top * 1.05];
  return {
    width: plotWidth,
    height: PLOT_HEIGHT,
    layer: [
      {
        data: { values: steps },
        mark: { type: 'area', interpolate: 'step-after', stroke: '#ffffff', strokeWidth: 0.75 },
        encoding: {
          x: {
            ...TIME,
            title: null,
            axis: { format: spanDays(points) > 70 ? '%b' : '%-d %b', tickCount: 5, grid: false },
          },
          y: {
            field: 'low',
            type: 'quantitative',
            title: 'Hours of principal',
            scale: { domain, nice: false },
          },
          y2: { field: 'high' },
          color: {
            field: 'kind',
            type: 'nominal',
            scale: { domain: [...kinds], range: kinds.map((kind) => KIND_COLOURS[kind]) },
          },
          detail: { field: 'kind' },
        },
      },
      {
        data: { values: labelsOf(points, kinds, domain[1] ?? 1) },
        mark: { type: 'text', align: 'left', dx: 5 },
        encoding: {
          x: { value: plotWidth },
          y: { field: 'place', type: 'quantitative' },
          text: { field: 'text' },
        },
      },
      ...(changes.length === 0 ? [] : breakLines(changes, points, plotWidth)),
    ],
  };
}

function breakLines(
  changes: readonly { at: number; text: string }[],
  points: readonly PositionPoint[],
  plotWidth: number,
) {
  const first = Date.parse(points[0]?.day ?? '');
  const days = spanDays(points) + 1;
  const values = changes.map((change) => {
    const x = ((change.at - first) / MS_PER_DAY / days) * plotWidth;
    const left = x - change.text.length * NOTE_SIGN_WIDTH;
    return { ...change, y: left < AXIS_TITLE_WIDTH ? ABOVE_AXIS_TITLE : -4 };
  });
  const data = { values };
  return [
    {
      data,
      mark: { type: 'rule' as const, style: 'reference', strokeDash: [2, 3] },
      encoding: { x: TIME },
    },
    {
      data,
      mark: { type: 'text' as const, align: 'right' as const, dx: -4, style: 'note' },
      encoding: {
        x: TIME,
        y: { field: 'y', type: 'quantitative' as const, scale: null },
        text: { field: 'text' },
      },
    },
  ];
}

function bandsAt(point: PositionPoint, kinds: readonly DebtKind[], at: number) {
  let low = 0;
  // From below: the last kind lies on the axis, so that the order from above is the usual one.
  return kinds.toReversed().map((kind) => {
    const high = low + point.minutes[kind] / 60;
    const band = { at, kind, low, high };
    low = high;
    return band;
  });
}

function labelsOf(points: readonly PositionPoint[], kinds: readonly DebtKind[], top: number) {
  const last = points.at(-1);
  if (!last) return [];
  const bands = bandsAt(last, kinds, 0).filter((band) => band.high > band.low);
  const gap = (top / PLOT_HEIGHT) * 13;
  const wanted = bands.map((band) => (band.low + band.high) / 2);
  const places = dodge(wanted, gap, 0, top);
  return bands.map((band, index) => ({ text: KIND_NAMES[band.kind], place: places[index] ?? 0 }));
}

function ruleSetChanges(points: readonly PositionPoint[]) {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before && before.ruleSet !== point.ruleSet
      ? [{ at: Date.parse(point.day), text: `Rule set ${point.ruleSet}` }]
      : [];
  });
}

function spanDays(points: readonly PositionPoint[]): number {
  const first = Date.parse(points[0]?.day ?? '');
  return (Date.parse(points.at(-1)?.day ?? '') - first) / MS_PER_DAY;
}
