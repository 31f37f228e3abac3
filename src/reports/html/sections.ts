import type { Minutes } from '../../vocabulary/minutes.ts';
import { formatCount } from '../../ui/format-count.ts';
import { formatDate } from '../../ui/format-date.ts';
import { KIND_NAMES } from '../../ui/kind-names.ts';
import type { ReportData, ReportItem } from '../report-schema.ts';
import { html, Markup } from './markup.ts';
import { kindMark, rateMark, ratioText, rulerMark, severityMark } from './marks.ts';
import { hours } from './words.ts';

/** Debt by kind, with the bands and the total. */
export function kindsSection(data: ReportData): Markup {
  const { position } = data;
  const rows = data.kinds.map(
    (kind) =>
      html`<tr>
        <td>${kindMark(kind.kind)}</td>
        <td>${rateMark(kind.rating, KIND_NAMES[kind.kind])}</td>
        <td class="n">${kindHours(kind.principalMinutes, kind.baseMinutes)}</td>
        <td class="hs">${rulerMark(kind.principalMinutes, kind.baseMinutes, kind.kind)}</td>
        <td class="n">${ratioText(kind.principalMinutes, kind.baseMinutes)}</td>
        <td class="n">${kindHours(kind.interestMinutes, kind.baseMinutes)}</td>
        <td class="n hs">${kind.items}</td>
      </tr>`,
  );
  return html`<table>
      <thead>
        <tr>
          <th scope="col">Debt</th>
          <th scope="col"><span class="vh">Rating</span></th>
          <th scope="col" class="n">Principal</th>
          <th scope="col" class="hs">Share of rebuild cost</th>
          <th scope="col" class="n"><span class="vh">Share</span></th>
          <th scope="col" class="n">Interest a month</th>
          <th scope="col" class="n hs">Items</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
      <tfoot>
        <tr>
          <td>All</td>
          <td>${rateMark(position.rating, 'debt')}</td>
          <td class="n">${hours(position.principalMinutes, 2)}</td>
          <td class="hs">${rulerMark(position.principalMinutes, position.baseMinutes)}</td>
          <td class="n">${ratioText(position.principalMinutes, position.baseMinutes)}</td>
          <td class="n">${hours(position.interestMinutes, 2)}</td>
          <td class="n hs">${position.openItems}</td>
        </tr>
      </tfoot>
    </table>
    <p class="small">
      A to 5 %, B to 10 %, C to 20 %, D to 50 %, E above. A kind without assets is
      n/a.${acceptedText(data)}
    </p>`;
}

/** Hours of a kind; without assets there is nothing to owe on. */
function kindHours(minutes: Minutes, baseMinutes: Minutes): string {
  return baseMinutes === 0 && minutes === 0 ? 'n/a' : hours(minutes, 2);
}

/** The worst open items, each with what it rests on. */
export function findingsSection(items: readonly ReportItem[]): Markup {
  const worst = items.filter(
    (item) =>
      item.severity === 'blocker' || item.severity === 'critical' || item.severity === 'major',
  );
  if (worst.length === 0) {
    return html`<p class="tx">No open item is a blocker, critical or major.</p>`;
  }
  const lines = worst.map(
    (item) =>
      html`<li>
        <b>${item.title}</b
        ><span class="n"
          >${hours(item.principalMinutes, 1)}, ${hours(item.interestMinutes, 1)} a month</span
        >
        <p>
          ${severityMark(item.severity)} · ${KIND_NAMES[item.kind]} ·
          ${item.owner ?? 'no owner'}${item.due === null ? '' : `, due ${formatDate(item.due)}`}
        </p>
        <p>${item.detail}</p>
      </li>`,
  );
  return html`<ol class="find">
    ${lines}
  </ol>`;
}

/** Opening, what moved, closing. */
export function statementSection(data: ReportData): Markup {
  const { statement } = data;
  const lines = statement.lines.map(
    (line) =>
      html`<tr>
        <td class="nw">${sectionName(line.section)}</td>
        <td>${line.title}</td>
        <td class="n">${hours(line.principalMinutes, 2)}</td>
        <td class="n">${hours(line.interestMinutes, 2)}</td>
      </tr>`,
  );
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Entry</th>
        <th scope="col">What</th>
        <th scope="col" class="n">Principal</th>
        <th scope="col" class="n">Interest a month</th>
      </tr>
    </thead>
    <tbody>
      <tr>
        <td class="nw">Opening</td>
        <td></td>
        <td class="n">${hours(statement.opening.principalMinutes, 2)}</td>
        <td class="n">${hours(statement.opening.interestMinutes, 2)}</td>
      </tr>
      ${lines}
    </tbody>
    <tfoot>
      <tr>
        <td class="nw">Closing</td>
        <td></td>
        <td class="n">${hours(statement.closing.principalMinutes, 2)}</td>
        <td class="n">${hours(statement.closing.interestMinutes, 2)}</td>
      </tr>
    </tfoot>
  </table>`;
}

/** Every open item, ranked. */
export function itemsSection(data: ReportData): Markup {
  const rows = data.items.map(
    (item) =>
      html`<tr>
        <td>
          ${item.title}
          <div class="ev">${item.detail}</div>
        </td>
        <td class="hs">${kindMark(item.kind)}</td>
        <td>${severityMark(item.severity)}</td>
        <td class="hs own">${item.owner ?? 'none'}</td>
        <td class="nw">${item.due === null ? 'none' : formatDate(item.due)}</td>
        <td class="n">${hours(item.principalMinutes, 2)}</td>
        <td class="n hs">${hours(item.interestMinutes, 2)}</td>
      </tr>`,
  );
  return html`<table>
    <thead>
      <tr>
        <th scope="col" class="what">Item</th>
        <th scope="col" class="hs">Kind</th>
        <th scope="col">Severity</th>
        <th scope="col" class="hs">Owner</th>
        <th scope="col">Due</th>
        <th scope="col" class="n">Principal</th>
        <th scope="col" class="n hs">Interest a month</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
    <tfoot>
      <tr>
        <td>${formatCount(data.items.length, 'item')}</td>
        <td class="hs"></td>
        <td></td>
        <td class="hs"></td>
        <td></td>
        <td class="n">${hours(data.position.principalMinutes, 2)}</td>
        <td class="n hs">${hours(data.position.interestMinutes, 2)}</td>
      </tr>
    </tfoot>
  </table>`;
}

function acceptedText(data: ReportData): string {
  const { acceptedItems, acceptedMinutes } = data.position;
  if (acceptedItems === 0) return '';
  return ` ${formatCount(acceptedItems, 'accepted item')} (${hours(acceptedMinutes, 1)}) not counted until the acceptance ends.`;
}

const SECTION_NAMES = {
  new: 'New',
  paid: 'Paid',
  accepted: 'Accepted',
  dismissed: 'Dismissed',
  cleared: 'Cleared by itself',
  remeasured: 'Re-measured',
  'rule-set': 'Rule set',
} as const;

function sectionName(section: keyof typeof SECTION_NAMES): string {
  return SECTION_NAMES[section];
}
