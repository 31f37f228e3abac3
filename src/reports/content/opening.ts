import { formatCount } from '../../ui/format-count.ts';
import { formatDate } from '../../ui/format-date.ts';
import { formatHours } from '../../ui/format-hours.ts';
import { formatNumber } from '../../ui/format-number.ts';
import type { Rating } from '../../vocabulary/rating.ts';
import type { ReportData } from '../report-schema.ts';

/** A headline figure: a number with its unit, why there is none, or two ratings. */
export type Fact = { readonly label: string } & (
  | { readonly figure: string; readonly unit: string; readonly isCost?: boolean }
  | { readonly words: string }
  | { readonly debt: Rating | null; readonly risk: Rating | null }
);

export interface Opening {
  readonly title: string;
  /** What kind of content leaves with it. */
  readonly holds: string;
  /** The whole report in two sentences. */
  readonly lead: string;
  readonly facts: readonly Fact[];
  /** Who, when and what the report is about. */
  readonly pairs: readonly (readonly [string, string])[];
}

/** What stands on top of a report. */
export function opening(data: ReportData): Opening {
  const { position, scope, ruleSet } = data;
  const months = formatNumber(position.principalMinutes / position.interestMinutes, {
    decimals: 1,
  });
  return {
    title: data.title,
    holds: data.rows.length === 0 ? 'Totals and charts only, no rows' : 'Holds chosen rows',
    lead: leadSentence(data),
    facts: [
      { label: 'Principal', figure: formatHours(position.principalMinutes), unit: 'hours' },
      {
        label: 'Interest',
        figure: formatHours(position.interestMinutes),
        unit: 'h / month',
        isCost: true,
      },
      position.interestMinutes === 0
        ? { label: 'Pays back in', words: 'not defined, because nothing costs interest' }
        : { label: 'Pays back in', figure: months, unit: 'months' },
      { label: 'Debt and worst risk', debt: position.rating, risk: position.risk },
    ],
    pairs: [
      ['Period', periodText(data)],
      ['Prepared by', `${data.preparedBy.name}, ${data.preparedBy.role}`],
      [
        'Scope',
        [
          formatCount(scope.sources, 'source'),
          formatCount(scope.datasets, 'dataset'),
          formatCount(scope.versions, 'version'),
        ].join(', '),
      ],
      ['Checked by', 'nobody yet'],
      ['Rule set', `${ruleSet.version}, ${formatCount(ruleSet.rules, 'rule')}`],
      ['Rebuild cost', `${formatHours(position.baseMinutes)} h, by stated assumptions`],
    ],
  };
}

function leadSentence({ position, ruleSet }: ReportData): string {
  if (position.openItems === 0) {
    return ruleSet.couldNotRun.length === 0
      ? `Nothing owed. All ${ruleSet.rules} rules ran.`
      : `No item is open, but ${ruleSet.couldNotRun.length} of ${ruleSet.rules} rules could not run.`;
  }
  const clear = `${formatHours(position.principalMinutes)} hours of work would clear ${formatCount(position.openItems, 'open item')}.`;
  if (position.interestMinutes === 0) return `${clear} Leaving them costs nothing while they stay.`;
  const payback = `${formatNumber(position.principalMinutes / position.interestMinutes, { decimals: 1 })} months`;
  return `${clear} Leaving them costs ${formatHours(position.interestMinutes)} hours every month, so paying everything today is earned back in ${payback}.`;
}

function periodText({ period: { from, to } }: ReportData): string {
  return from === to ? formatDate(to) : `${formatDate(from)} to ${formatDate(to)}`;
}
