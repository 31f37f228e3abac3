import type { Cell, Column, GroupBar, Table } from '../content/blocks.ts';
import { html, Markup } from './markup.ts';
import { kindMark, rateMark, rulerMark, severityMark } from './marks.ts';

/** A table; one as wide as its columns ask for scrolls by itself, by keyboard too. */
export function tableMarkup({ columns, rows, foot, wideName }: Table): Markup {
  const heads = columns.map(
    (column) =>
      html`<th scope="col" ${classAttribute(column)}>
        ${column.headHidden === true ? html`<span class="vh">${column.head}</span>` : column.head}
      </th>`,
  );
  const table = html`<table>
    <thead>
      <tr>
        ${heads}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => rowMarkup(row, columns))}
    </tbody>
    ${
      foot === undefined
        ? ''
        : html`<tfoot>
            ${rowMarkup(foot, columns)}
          </tfoot>`
    }
  </table>`;
  if (wideName === undefined) return table;
  return html`<div class="wide-table" role="region" aria-label="${wideName}" tabindex="0">
    ${table}
  </div>`;
}

function rowMarkup(row: readonly Cell[], columns: readonly Column[]): Markup {
  const cells = row.map((cell, index) => {
    const column = columns[index];
    const classes = column === undefined ? html`` : classAttribute(column);
    return html`<td ${classes}>${cellMarkup(cell)}</td>`;
  });
  return html`<tr>
    ${cells}
  </tr>`;
}

function classAttribute({ numeric, wideOnly, unbroken }: Column): Markup {
  const names = [
    ...(numeric === true ? ['n'] : []),
    ...(wideOnly === true ? ['hs'] : []),
    ...(unbroken === true ? ['nw'] : []),
  ];
  return names.length === 0 ? html`` : html`class="${names.join(' ')}"`;
}

function cellMarkup(cell: Cell): Markup {
  if (typeof cell === 'string') return html`${cell}`;
  if ('evidence' in cell) return html`${cell.text}<span class="ev">${cell.evidence}</span>`;
  if ('dim' in cell) return html`<span class="dim">${cell.dim}</span>`;
  if ('kind' in cell) return kindMark(cell.kind);
  if ('severity' in cell) return severityMark(cell.severity);
  if ('rating' in cell) return rateMark(cell.rating, cell.of);
  if ('groups' in cell) return groupsMarkup(cell.groups, cell.rest);
  return rulerMark(cell.principal, cell.base, cell.rulerOf);
}

function groupsMarkup(groups: readonly GroupBar[], rest: string): Markup {
  const bars = groups.map(
    ({ value, share, count }) =>
      html`<div class="gb">
        <span>${value}</span
        ><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect width="${(100 * share).toFixed(2)}" height="6" fill="var(--datasets-fill)" /></svg
        ><span class="n">${count}</span>
      </div>`,
  );
  return html`${bars}${rest === '' ? '' : html`<span class="ev">${rest}</span>`}`;
}
