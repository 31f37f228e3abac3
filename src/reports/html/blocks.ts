import type { Block, Finding, Span } from '../content/blocks.ts';
import type { Drawing } from '../draw-charts.ts';
import { html, Markup } from './markup.ts';
import { severityMark } from './marks.ts';
import { tableMarkup } from './table.ts';

/** A block of a section as markup. */
export function blockMarkup(block: Block): Markup {
  if ('heading' in block) return html`<h3>${block.heading}</h3>`;
  if ('table' in block) return tableMarkup(block.table);
  if ('findings' in block) return findingsMarkup(block.findings);
  if ('drawing' in block) return figureMarkup(block.drawing, block.caption);
  if ('remark' in block) {
    return html`<details open>
      <summary>${block.remark}</summary>
      <p>${spansMarkup(block.text)}</p>
    </details>`;
  }
  return html`<p class="${block.small === true ? 'small' : 'tx'}">${spansMarkup(block.text)}</p>`;
}

export function spansMarkup(spans: readonly Span[]): readonly Markup[] {
  return spans.map((span) => {
    if (typeof span === 'string') return html`${span}`;
    if ('strong' in span) return html`<b>${span.strong}</b>`;
    if ('mono' in span) return html`<span class="mono">${span.mono}</span>`;
    return severityMark(span.severity);
  });
}

function findingsMarkup(findings: readonly Finding[]): Markup {
  const lines = findings.map(
    (finding) =>
      html`<li>
        <b>${finding.title}</b><span class="n">${finding.hours}</span>
        <p>${spansMarkup(finding.about)}</p>
        <p>${finding.detail}</p>
      </li>`,
  );
  return html`<ol class="find">
    ${lines}
  </ol>`;
}

function figureMarkup({ finding, wide, narrow }: Drawing, caption: readonly Span[]): Markup {
  return html`<figure>
    <div class="viz" role="img" aria-label="${finding}">
      <div class="wide">${new Markup(wide)}</div>
      <div class="narrow">${new Markup(narrow)}</div>
    </div>
    <figcaption>${spansMarkup(caption)}</figcaption>
  </figure>`;
}
