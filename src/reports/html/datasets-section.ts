import { formatCount } from '../../ui/format-count.ts';
import type { ReportColumn, ReportData } from '../report-schema.ts';
import { html, Markup } from './markup.ts';
import { percent } from './words.ts';

const MOST_GROUPS_DRAWN = 6;

/** What each dataset holds, as totals; groups under the threshold are hidden and counted. */
export function datasetsSection(data: ReportData): Markup {
  if (data.datasets.length === 0) return html`<p class="tx">There are no datasets.</p>`;
  const parts = data.datasets.map((dataset) => {
    const rows = dataset.columns.map((column) => columnRow(column, dataset.rows));
    return html`<h3>${dataset.name}, version ${dataset.version}</h3>
      <p class="small">
        ${formatCount(dataset.rows, 'row')}, ${formatCount(dataset.columns.length, 'column')}, owner
        ${dataset.owner ?? 'none'}. Content <span class="mono">${dataset.contentHash}</span>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Holds</th>
            <th scope="col" class="hs">Class</th>
            <th scope="col" class="n">Missing</th>
            <th scope="col" class="hs">Largest groups</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`;
  });
  const rows = data.rows.map((chosen) => {
    const head = chosen.columns.map((name) => html`<th scope="col">${name}</th>`);
    const body = chosen.rows.map(
      (row) =>
        html`<tr>
          ${row.map((cell) => (cell === null ? html`<td class="dim">missing</td>` : html`<td>${cell}</td>`))}
        </tr>`,
    );
    const masked = chosen.masked.length === 0 ? '' : ` Masked: ${chosen.masked.join(', ')}.`;
    return html`<h3>${chosen.dataset}, ${formatCount(chosen.rows.length, 'chosen row')}</h3>
      <p class="small">Chosen by the person who prepared this report.${masked}</p>
      <div class="wide-table">
        <table>
          <thead>
            <tr>
              ${head}
            </tr>
          </thead>
          <tbody>
            ${body}
          </tbody>
        </table>
      </div>`;
  });
  return html`${parts}${rows}`;
}

function columnRow(column: ReportColumn, rows: number): Markup {
  return html`<tr>
    <td>${column.name}</td>
    <td>${column.semantic}</td>
    <td class="hs">${column.dataClass ?? 'not classified'}</td>
    <td class="n">${missingText(column, rows)}</td>
    <td class="hs">${groupBars(column, rows)}</td>
  </tr>`;
}

function missingText(column: ReportColumn, rows: number): string {
  if (column.missing === null) return 'hidden';
  if (rows === 0) return 'not defined, because there are no rows';
  return percent(column.missing / rows);
}

function groupBars(column: ReportColumn, rows: number): Markup {
  const shown = column.groups.slice(0, MOST_GROUPS_DRAWN);
  const bars = shown.map(
    (group) =>
      html`<div class="gb">
        <span>${group.value === '' ? 'empty text' : group.value}</span
        ><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect
            width="${((100 * group.count) / Math.max(1, rows)).toFixed(2)}"
            height="6"
            fill="var(--datasets-fill)"
          /></svg
        ><span class="n">${formatCount(group.count)}</span>
      </div>`,
  );
  const more =
    shown.length === 0 ? 0 : Math.max(0, column.distinct - shown.length - column.hiddenGroups);
  const rest = [
    more > 0 ? `${formatCount(more)} more` : '',
    column.hiddenGroups > 0
      ? `${formatCount(column.hiddenGroups, 'group')} under the threshold hidden`
      : '',
  ].filter((text) => text !== '');
  return html`${bars}${rest.length === 0 ? '' : html`<span class="ev">${rest.join(', ')}</span>`}`;
}
