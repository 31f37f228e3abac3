import type { Minutes } from '../../vocabulary/minutes.ts';
import { formatCount } from '../../ui/format-count.ts';
import { KIND_NAMES } from '../../ui/kind-names.ts';
import type { ReportData } from '../report-schema.ts';
import type { Block, Column } from './blocks.ts';
import { hours, ratioText } from './words.ts';

const COLUMNS: readonly Column[] = [
  { head: 'Debt', share: 20 },
  { head: 'Rating', headHidden: true, share: 7 },
  { head: 'Principal', numeric: true, share: 14 },
  { head: 'Share of rebuild cost', wideOnly: true, share: 25 },
  { head: 'Share', headHidden: true, numeric: true, share: 10 },
  { head: 'Interest a month', numeric: true, share: 16 },
  { head: 'Items', numeric: true, wideOnly: true, share: 8 },
];

/** Debt by kind, with the bands and the total. */
export function positionBlocks({ kinds, position }: ReportData): readonly Block[] {
  const rows = kinds.map(
    ({ kind, rating, principalMinutes, interestMinutes, baseMinutes, items }) => [
      { kind },
      { rating, of: KIND_NAMES[kind] },
      kindHours(principalMinutes, baseMinutes),
      { principal: principalMinutes, base: baseMinutes, rulerOf: kind },
      ratioText(principalMinutes, baseMinutes),
      kindHours(interestMinutes, baseMinutes),
      String(items),
    ],
  );
  const { principalMinutes, interestMinutes, baseMinutes, openItems, rating } = position;
  const foot = [
    'All',
    { rating, of: 'debt' },
    hours(principalMinutes, 2),
    { principal: principalMinutes, base: baseMinutes },
    ratioText(principalMinutes, baseMinutes),
    hours(interestMinutes, 2),
    String(openItems),
  ];
  const bands = 'A to 5 %, B to 10 %, C to 20 %, D to 50 %, E above. A kind without assets is n/a.';
  return [
    { table: { columns: COLUMNS, rows, foot } },
    { text: [`${bands}${acceptedText(position)}`], small: true },
  ];
}

/** Hours of a kind; without assets there is nothing to owe on. */
function kindHours(minutes: Minutes, baseMinutes: Minutes): string {
  return baseMinutes === 0 && minutes === 0 ? 'n/a' : hours(minutes, 2);
}

function acceptedText({ acceptedItems, acceptedMinutes }: ReportData['position']): string {
  if (acceptedItems === 0) return '';
  return ` ${formatCount(acceptedItems, 'accepted item')} (${hours(acceptedMinutes, 1)}) not counted until the acceptance ends.`;
}
