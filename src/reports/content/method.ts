import { formatCount } from '../../ui/format-count.ts';
import type { ReportData } from '../report-schema.ts';
import type { Block } from './blocks.ts';

/** How the figures are computed, which are left out, and what they do not say. */
export function methodBlocks({ ruleSet, hidden, position }: ReportData): readonly Block[] {
  const measured =
    position.interestMinutes === 0
      ? 'no interest is open'
      : `${Math.round((100 * position.measuredInterestMinutes) / position.interestMinutes)} % of interest is measured, the rest estimated`;
  const notRun =
    ruleSet.couldNotRun.length === 0
      ? `All ${ruleSet.rules} rules ran.`
      : `${ruleSet.couldNotRun.length} of ${ruleSet.rules} rules could not run (${ruleSet.couldNotRun.join(', ')}); their items are as of the last time they ran.`;
  return [
    {
      remark: 'How principal, interest and ratings are computed',
      text: [
        `Each rule states the time to fix and the time lost a month; ${measured}. The ratio is principal over rebuild cost: 16 h a connector, 8 h a dataset line plus 1 h a kept version. ${notRun} Rule set ${ruleSet.version}, hash `,
        { mono: ruleSet.hash },
        '.',
      ],
    },
    {
      remark: 'What is hidden',
      text: [
        `A group of 1 to ${hidden.threshold - 1} rows is hidden and counted, and so is the next larger one wherever a total minus what is shown would tell such a group: ${formatCount(hidden.groups, 'group')} here. What two columns, versions or reports tell together is not looked at.`,
      ],
    },
    {
      remark: 'What this report does not say',
      text: [
        "Kinds that Paydown does not look at yet are n/a, not free of debt. The prices are estimates of one practised person's time.",
      ],
    },
  ];
}
