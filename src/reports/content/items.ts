import { formatCount } from '../../ui/format-count.ts';
import { formatDate } from '../../ui/format-date.ts';
import { KIND_NAMES } from '../../ui/kind-names.ts';
import type { ReportData, ReportItem } from '../report-schema.ts';
import type { Block, Column, Finding } from './blocks.ts';
import { hours } from './words.ts';

const COLUMNS: readonly Column[] = [
  { head: 'Item', share: 31 },
  { head: 'Kind', wideOnly: true, share: 17 },
  { head: 'Severity', share: 11 },
  { head: 'Owner', wideOnly: true, share: 13 },
  { head: 'Due', unbroken: true, share: 14 },
  { head: 'Principal', numeric: true, share: 10 },
  { head: 'Interest a month', numeric: true, wideOnly: true, share: 10 },
];

/** The worst open items, each with what it rests on. */
export function findingsBlocks({ items }: ReportData): readonly Block[] {
  const worst = items.filter(
    ({ severity }) => severity === 'blocker' || severity === 'critical' || severity === 'major',
  );
  if (worst.length === 0) return [{ text: ['No open item is a blocker, critical or major.'] }];
  return [{ findings: worst.map(findingOf) }];
}

function findingOf(item: ReportItem): Finding {
  const due = item.due === null ? '' : `, due ${formatDate(item.due)}`;
  return {
    title: item.title,
    hours: `${hours(item.principalMinutes, 1)}, ${hours(item.interestMinutes, 1)} a month`,
    about: [
      { severity: item.severity },
      ` · ${KIND_NAMES[item.kind]} · ${item.owner ?? 'no owner'}${due}`,
    ],
    detail: item.detail,
  };
}

/** Every open item, ranked. */
export function itemsBlocks({ items, position }: ReportData): readonly Block[] {
  const rows = items.map((item) => [
    { text: item.title, evidence: item.detail },
    { kind: item.kind },
    { severity: item.severity },
    item.owner ?? 'none',
    item.due === null ? 'none' : formatDate(item.due),
    hours(item.principalMinutes, 2),
    hours(item.interestMinutes, 2),
  ]);
  const foot = [
    ...[formatCount(items.length, 'item'), '', '', '', ''],
    hours(position.principalMinutes, 2),
    hours(position.interestMinutes, 2),
  ];
  return [{ table: { columns: COLUMNS, rows, foot } }];
}
