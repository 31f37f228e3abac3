import { formatCount } from '../../ui/format-count.ts';
import type { ReportColumn, ReportData } from '../report-schema.ts';
import { html, Markup } from './markup.ts';
import { percent } from './words.ts';

const MOST_GROUPS_DRAWN = 6;

type Dataset = ReportData['datasets'][number];
type ChosenRows = ReportData['rows'][number];

/** What each dataset holds, as totals, and the rows somebody chose to add. */
export function datasetsSection({ datasets, rows, hidden }: ReportData): Markup {
  if (datasets.length === 0) return html`<p class="tx">There are no datasets.</p>`;
  return html`${datasets.map((dataset) => datasetPart(dataset, hidden.threshold))}${rows.map(chosenPart)}`;
}

function datasetPart(dataset: Dataset, threshold: number): Markup {
  const { rows, columns, contentHash } = dataset;
  const size = rows === null ? `Fewer than ${threshold} rows` : formatCount(rows, 'row');
  const content =
    contentHash === null
      ? html`All counts of it are hidden.`
      : html`Content <span class="mono">${contentHash}</span>`;
  return html`<h3>${dataset.name}, version ${dataset.version}</h3>
    <p class="small">
      ${size}, ${formatCount(columns.length, 'column')}, owner ${dataset.owner ?? 'none'}.
      ${content}
    </p>
    <table class="cols">
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Holds</th>
          <th scope="col" class="hs">Class</th>
          <th scope="col" class="n">Missing</th>
          <th scope="col">Largest groups</th>
        </tr>
      </thead>
      <tbody>
        ${columns.map((column) => columnRow(column, rows))}
      </tbody>
    </table>`;
}

function chosenPart(chosen: ChosenRows): Markup {
  const title = `${chosen.dataset}, ${formatCount(chosen.rows.length, 'chosen row')}`;
  const head = chosen.columns.map((name) => html`<th scope="col">${name}</th>`);
  const body = chosen.rows.map(
    (row) =>
      html`<tr>
        ${row.map((cell) => (cell === null ? html`<td class="dim">missing</td>` : html`<td>${cell}</td>`))}
      </tr>`,
  );
  const masked = chosen.masked.length === 0 ? '' : ` Masked: ${chosen.masked.join(', ')}.`;
  return html`<h3>${title}</h3>
    <p class="small">Chosen by the person who prepared this report.${masked}</p>
    <div class="wide-table" role="region" aria-label="${title}" tabindex="0">
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
}

function columnRow(column: ReportColumn, rows: number | null): Markup {
  return html`<tr>
    <td>${column.name}</td>
    <td class="nw">${column.semantic}</td>
    <td class="hs">${column.dataClass ?? 'not classified'}</td>
    <td class="n">${missingText(column, rows)}</td>
    <td>${groupBars(column, rows ?? 0)}</td>
  </tr>`;
}

function missingText({ missing }: ReportColumn, rows: number | null): string {
  if (missing === null || rows === null) return 'hidden';
  return rows === 0 ? 'n/a' : percent(missing / rows);
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
  const hiddenValues = column.hiddenGroups - Number(column.missing === null);
  const more =
    shown.length === 0 || column.distinct === null
      ? 0
      : Math.max(0, column.distinct - shown.length - hiddenValues);
  const rest = [
    more > 0 ? `${formatCount(more)} more` : '',
    column.hiddenGroups > 0 ? `${formatCount(column.hiddenGroups, 'group')} hidden` : '',
  ].filter((text) => text !== '');
  return html`${bars}${rest.length === 0 ? '' : html`<span class="ev">${rest.join(', ')}</span>`}`;
}
