import type { DebtKind } from '../vocabulary/debt-kind.ts';
import type { Minutes } from '../vocabulary/minutes.ts';
import { formatHours } from '../ui/format-hours.ts';
import { formatMonths } from '../ui/format-months.ts';
import { KIND_NAMES } from '../ui/kind-names.ts';
import type { ChartPicture, ChartSpec } from './chart-picture.ts';
import { KIND_COLOURS } from './kind-colours.ts';
import { placeLabels, type PlacedLabel } from './place-labels.ts';

export interface PayingItem {
  readonly title: string;
  readonly kind: DebtKind;
  readonly principalMinutes: Minutes;
  readonly interestMinutes: Minutes;
}

/** Minutes on a log axis; `size` is its length in pixels. */
interface LogAxis {
  readonly low: number;
  readonly high: number;
  readonly size: number;
}

const PLOT_HEIGHT = 190;
const AXIS_WIDTH = 34;
const RIGHT_WIDTH = 40;
const PAYBACK_MONTHS = [1, 3, 12] as const;
/** Where the months stand beside the end of their line, pixels. */
const LINE_LABEL = { dx: 4, dy: -4 } as const;
const MOST_LABELS = 5;
const LONGEST_LABEL = 22;

/**
 * Where an hour pays most: items by principal and interest on log axes, with lines of equal payback.
 * Best paying first. Items without principal or without interest have no place on a log axis: they
 * are in the table only.
 */
export function hourPaysMost(items: readonly PayingItem[]): ChartPicture {
  const drawn = items.filter((item) => item.principalMinutes > 0 && item.interestMinutes > 0);
  const best = drawn.reduce<PayingItem | undefined>(
    (found, item) => (found && payback(found) <= payback(item) ? found : item),
    undefined,
  );
  return {
    finding: best
      ? `An hour pays most in “${best.title}”, which pays back in ${formatMonths(payback(best))}`
      : 'No open item costs hours every month',
    table: {
      columns: [
        { text: 'Item', numeric: false },
        { text: 'Debt', numeric: false },
        { text: 'Principal, h', numeric: true },
        { text: 'Interest, h / month', numeric: true },
        { text: 'Payback', numeric: true },
      ],
      rows: items.map((item) => [
        item.title,
        KIND_NAMES[item.kind],
        formatHours(item.principalMinutes, { decimals: 2 }),
        formatHours(item.interestMinutes, { decimals: 2 }),
        item.interestMinutes > 0 ? formatMonths(payback(item)) : 'never, it costs nothing a month',
      ]),
    },
    spec: (width) => specOf(drawn, width),
  };
}

function payback(item: PayingItem): number {
  return item.principalMinutes / item.interestMinutes;
}

function axisOf(minutes: readonly number[], size: number): LogAxis {
  const low = Math.min(...minutes, 30);
  const high = Math.max(...minutes, 120);
  return { low: low / 1.6 / 60, high: (high * 1.6) / 60, size };
}

function place(axis: LogAxis, hours: number): number {
  return (Math.log(hours / axis.low) / Math.log(axis.high / axis.low)) * axis.size;
}

function hoursAt(axis: LogAxis, pixels: number): number {
  return axis.low * (axis.high / axis.low) ** (pixels / axis.size);
}

function specOf(items: readonly PayingItem[], width: number): ChartSpec {
  const plotWidth = Math.max(width - AXIS_WIDTH - RIGHT_WIDTH, 140);
  const x = axisOf(
    items.map((item) => item.principalMinutes),
    plotWidth,
  );
  const y = axisOf(
    items.map((item) => item.interestMinutes),
    PLOT_HEIGHT,
  );
  const points = items.map((item) => ({
    title: item.title,
    kind: item.kind,
    principal: item.principalMinutes / 60,
    interest: item.interestMinutes / 60,
    x: place(x, item.principalMinutes / 60),
    y: PLOT_HEIGHT - place(y, item.interestMinutes / 60),
  }));
  const lines = PAYBACK_MONTHS.flatMap((months) => lineOf(months, x, y));
  const lineLabels = lines.map(({ label: { principal, interest, text } }): PlacedLabel => {
    const at = { x: place(x, principal), y: PLOT_HEIGHT - place(y, interest) };
    return { ...at, text, align: 'left', textX: at.x + LINE_LABEL.dx, textY: at.y + LINE_LABEL.dy };
  });
  const labels = placeLabels(
    points.map((point) => ({ text: shorten(point.title), x: point.x, y: point.y })),
    points,
    { width: plotWidth + RIGHT_WIDTH, height: PLOT_HEIGHT },
    MOST_LABELS,
    lineLabels,
  );
  return {
    width: plotWidth,
    height: PLOT_HEIGHT,
    layer: [
      {
        data: { values: lines.flatMap((line) => line.ends) },
        mark: { type: 'line', stroke: '#cdc7ba', strokeWidth: 1 },
        encoding: {
          x: logChannel('principal', 'Principal, hours. Lines join equal payback', x),
          y: logChannel('interest', 'Interest, h / month', y),
          detail: { field: 'months' },
        },
      },
      {
        data: { values: lines.map((line) => line.label) },
        mark: { type: 'text', style: 'note', align: 'left', ...LINE_LABEL },
        encoding: {
          x: { field: 'principal', type: 'quantitative' },
          y: { field: 'interest', type: 'quantitative' },
          text: { field: 'text' },
        },
      },
      {
        data: { values: points },
        mark: { type: 'point', size: 45, stroke: '#ffffff', strokeWidth: 1 },
        encoding: {
          x: { field: 'principal', type: 'quantitative' },
          y: { field: 'interest', type: 'quantitative' },
          fill: {
            field: 'kind',
            type: 'nominal',
            scale: { domain: Object.keys(KIND_COLOURS), range: Object.values(KIND_COLOURS) },
          },
        },
      },
      ...(['left', 'right'] as const).map((align) => ({
        data: {
          values: labels
            .filter((label) => label.align === align)
            .map((label) => ({
              text: label.text,
              principal: hoursAt(x, label.textX),
              interest: hoursAt(y, PLOT_HEIGHT - label.textY),
            })),
        },
        mark: { type: 'text' as const, align },
        encoding: {
          x: { field: 'principal', type: 'quantitative' as const },
          y: { field: 'interest', type: 'quantitative' as const },
          text: { field: 'text' },
        },
      })),
    ],
  };
}

function logChannel(field: string, title: string, axis: LogAxis) {
  return {
    field,
    type: 'quantitative' as const,
    title,
    scale: { type: 'log' as const, domain: [axis.low, axis.high], nice: false },
    axis: { values: ticksOf(axis), format: '~g' },
  };
}

/** 3 to 5 round values inside the axis. */
function ticksOf({ low, high }: LogAxis): number[] {
  const round = [-2, -1, 0, 1, 2, 3, 4].flatMap((power) =>
    [1, 2, 5].map((digit) => Number((digit * 10 ** power).toPrecision(1))),
  );
  const inside = round.filter((value) => value >= low && value <= high);
  const step = Math.ceil(inside.length / 5);
  return inside.filter((_, index) => index % step === 0);
}

function lineOf(months: number, x: LogAxis, y: LogAxis) {
  const from = Math.max(x.low, y.low * months);
  const to = Math.min(x.high, y.high * months);
  if (from >= to) return [];
  const at = (principal: number) => ({ months, principal, interest: principal / months });
  return [{ ends: [at(from), at(to)], label: { ...at(to), text: `${months} mo` } }];
}

function shorten(title: string): string {
  const letters = [...title];
  if (letters.length <= LONGEST_LABEL) return title;
  return `${letters
    .slice(0, LONGEST_LABEL - 1)
    .join('')
    .trimEnd()}…`;
}
