import { formatCount } from '../../ui/format-count.ts';
import type { ReportColumn, ReportData } from '../report-schema.ts';
import type { Block, Cell, Column } from './blocks.ts';
import { percent } from './words.ts';

const MOST_GROUPS_DRAWN = 6;

const COLUMNS: readonly Column[] = [
  { head: 'Column', share: 26 },
  { head: 'Holds', unbroken: true, share: 12 },
  { head: 'Class', wideOnly: true, share: 14 },
  { head: 'Missing', numeric: true, share: 12 },
  { head: 'Largest groups', share: 36 },
];

type Dataset = ReportData['datasets'][number];
type ChosenRows = ReportData['rows'][number];

/** What each dataset holds, as totals, and the rows somebody chose to add. */
export function datasetsBlocks({ datasets, rows, hidden }: ReportData): readonly Block[] {
  if (datasets.length === 0) return [{ text: ['There are no datasets.'] }];
  return [
    ...datasets.flatMap((dataset) => datasetBlocks(dataset, hidden.threshold)),
    ...rows.flatMap(chosenBlocks),
  ];
}

function datasetBlocks(dataset: Dataset, threshold: number): readonly Block[] {
  const { rows, columns, contentHash } = dataset;
  const size = rows === null ? `Fewer than ${threshold} rows` : formatCount(rows, 'row');
  const about = `${size}, ${formatCount(columns.length, 'column')}, owner ${dataset.owner ?? 'none'}.`;
  return [
    { heading: `${dataset.name}, version ${dataset.version}` },
    {
      text:
        contentHash === null
          ? [`${about} All counts of it are hidden.`]
          : [`${about} Content `, { mono: contentHash }],
      small: true,
    },
    { table: { columns: COLUMNS, rows: columns.map((column) => columnCells(column, rows)) } },
  ];
}

function chosenBlocks(chosen: ChosenRows): readonly Block[] {
  const title = `${chosen.dataset}, ${formatCount(chosen.rows.length, 'chosen row')}`;
  const masked = chosen.masked.length === 0 ? '' : ` Masked: ${chosen.masked.join(', ')}.`;
  return [
    { heading: title },
    { text: [`Chosen by the person who prepared this report.${masked}`], small: true },
    {
      table: {
        columns: chosen.columns.map((head) => ({ head, share: 1 })),
        rows: chosen.rows.map((row) => row.map((cell) => cell ?? { dim: 'missing' })),
        wideName: title,
      },
    },
  ];
}

function columnCells(column: ReportColumn, rows: number | null): readonly Cell[] {
  return [
    column.name,
    column.semantic,
    column.dataClass ?? 'not classified',
    missingText(column, rows),
    groupsCell(column, rows ?? 0),
  ];
}

function missingText({ missing }: ReportColumn, rows: number | null): string {
  if (missing === null || rows === null) return 'hidden';
  return rows === 0 ? 'n/a' : percent(missing / rows);
}

function groupsCell(column: ReportColumn, rows: number): Cell {
  const shown = column.groups.slice(0, MOST_GROUPS_DRAWN);
  const hiddenValues = column.hiddenGroups - Number(column.missing === null);
  const more =
    shown.length === 0 || column.distinct === null
      ? 0
      : Math.max(0, column.distinct - shown.length - hiddenValues);
  const rest = [
    more > 0 ? `${formatCount(more)} more` : '',
    column.hiddenGroups > 0 ? `${formatCount(column.hiddenGroups, 'group')} hidden` : '',
  ];
  return {
    groups: shown.map(({ value, count }) => ({
      value: value === '' ? 'empty text' : value,
      share: count / Math.max(1, rows),
      count: formatCount(count),
    })),
    rest: rest.filter((text) => text !== '').join(', '),
  };
}
