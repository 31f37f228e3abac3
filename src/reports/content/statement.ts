import { STATEMENT_NAMES } from '../../ledger/statement-names.ts';
import type { ReportCharts } from '../draw-charts.ts';
import type { ReportData } from '../report-schema.ts';
import type { Block, Column } from './blocks.ts';
import { hours } from './words.ts';

const COLUMNS: readonly Column[] = [
  { head: 'Entry', unbroken: true, share: 18 },
  { head: 'What', share: 48 },
  { head: 'Principal', numeric: true, share: 16 },
  { head: 'Interest a month', numeric: true, share: 18 },
];

interface Amount {
  readonly principalMinutes: number;
  readonly interestMinutes: number;
}

/** Opening, what moved, closing; and the position over time. */
export function statementBlocks(
  { statement, history }: ReportData,
  { overTime }: ReportCharts,
): readonly Block[] {
  const row = (entry: string, what: string, amount: Amount): readonly string[] => [
    entry,
    what,
    hours(amount.principalMinutes, 2),
    hours(amount.interestMinutes, 2),
  ];
  const table = {
    columns: COLUMNS,
    rows: [
      row('Opening', '', statement.opening),
      ...statement.lines.map((line) => row(STATEMENT_NAMES[line.section], line.title, line)),
    ],
    foot: row('Closing', '', statement.closing),
  };
  const picture: Block =
    overTime === undefined
      ? {
          text: [
            `A picture over time is not defined, because there are fewer than two days with a scan (${history.length}).`,
          ],
          small: true,
        }
      : {
          drawing: overTime,
          caption: [
            { strong: 'Principal by kind.' },
            ' One step for each day with a scan, in hours.',
          ],
        };
  return [{ table }, picture];
}

/** Open items by principal and interest, or why there is no picture of them. */
export function paysMostBlocks(
  { items }: ReportData,
  { paysMost }: ReportCharts,
): readonly Block[] {
  if (paysMost === undefined) {
    return [
      {
        text: ['Nothing is drawn, because no open item has both principal and interest.'],
        small: true,
      },
    ];
  }
  return [
    {
      drawing: paysMost,
      caption: [
        { strong: 'Upper left pays most.' },
        ` Each dot is one of ${items.length} open items, by principal in hours (across, log scale) and interest. Lines join equal payback.`,
      ],
    },
  ];
}
