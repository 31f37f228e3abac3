import { formatCount } from '../../ui/format-count.ts';
import { formatDate } from '../../ui/format-date.ts';
import { formatHours } from '../../ui/format-hours.ts';
import { formatNumber } from '../../ui/format-number.ts';
import type { ReportData } from '../report-schema.ts';
import { html, Markup } from './markup.ts';
import { rateMark } from './marks.ts';

/** The whole report in two sentences. */
export function leadSentence(data: ReportData): string {
  const { position } = data;
  if (position.openItems === 0) {
    return data.ruleSet.couldNotRun.length === 0
      ? `Nothing owed. All ${data.ruleSet.rules} rules ran.`
      : `No item is open, but ${data.ruleSet.couldNotRun.length} of ${data.ruleSet.rules} rules could not run.`;
  }
  const clear = `${formatHours(position.principalMinutes)} hours of work would clear ${formatCount(position.openItems, 'open item')}.`;
  if (position.interestMinutes === 0) return `${clear} Leaving them costs nothing while they stay.`;
  const payback = `${formatNumber(position.principalMinutes / position.interestMinutes, { decimals: 1 })} months`;
  return `${clear} Leaving them costs ${formatHours(position.interestMinutes)} hours every month, so paying everything today is earned back in ${payback}.`;
}

/** The headline figures, and who, when and what the report is about. */
export function factsSection(data: ReportData): Markup {
  const { position, scope } = data;
  const payback =
    position.interestMinutes === 0
      ? html`<span class="v words">not defined, because nothing costs interest</span>`
      : html`<span class="v"
          >${formatNumber(position.principalMinutes / position.interestMinutes, { decimals: 1 })}<small
            >months</small
          ></span
        >`;
  return html`<div class="facts">
      <div>
        <span class="lab">Principal</span
        ><span class="v">${formatHours(position.principalMinutes)}<small>hours</small></span>
      </div>
      <div>
        <span class="lab">Interest</span
        ><span class="v int">${formatHours(position.interestMinutes)}<small>h / month</small></span>
      </div>
      <div><span class="lab">Pays back in</span>${payback}</div>
      <div>
        <span class="lab">Debt and worst risk</span
        ><span class="v"
          >${rateMark(position.rating, 'debt', true)}${rateMark(position.risk, 'risk', true)}</span
        >
      </div>
    </div>
    <dl class="id">
      <dt>Period</dt>
      <dd>${periodText(data)}</dd>
      <dt>Prepared by</dt>
      <dd>${data.preparedBy.name}, ${data.preparedBy.role}</dd>
      <dt>Scope</dt>
      <dd>
        ${formatCount(scope.sources, 'source')}, ${formatCount(scope.datasets, 'dataset')},
        ${formatCount(scope.versions, 'version')}
      </dd>
      <dt>Checked by</dt>
      <dd>nobody yet</dd>
      <dt>Rule set</dt>
      <dd>${data.ruleSet.version}, ${formatCount(data.ruleSet.rules, 'rule')}</dd>
      <dt>Rebuild cost</dt>
      <dd>${formatHours(position.baseMinutes)} h, by stated assumptions</dd>
    </dl>`;
}

function periodText(data: ReportData): string {
  const { from, to } = data.period;
  return from === to ? formatDate(to) : `${formatDate(from)} to ${formatDate(to)}`;
}
