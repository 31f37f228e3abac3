import type { Fact, Opening } from '../content/opening.ts';
import { html, Markup } from './markup.ts';
import { rateMark } from './marks.ts';

/** The headline figures, and who, when and what the report is about. */
export function openingMarkup({ facts, pairs }: Opening): Markup {
  const about = pairs.map(
    ([term, text]) =>
      html`<dt>${term}</dt>
        <dd>${text}</dd>`,
  );
  return html`<div class="facts">${facts.map(factMarkup)}</div>
    <dl class="id">${about}</dl>`;
}

function factMarkup(fact: Fact): Markup {
  return html`<div><span class="lab">${fact.label}</span>${valueMarkup(fact)}</div>`;
}

function valueMarkup(fact: Fact): Markup {
  if ('words' in fact) return html`<span class="v words">${fact.words}</span>`;
  if ('figure' in fact) {
    return html`<span class="v${fact.isCost === true ? ' int' : ''}"
      >${fact.figure}<small>${fact.unit}</small></span
    >`;
  }
  return html`<span class="v"
    >${rateMark(fact.debt, 'debt', true)}${rateMark(fact.risk, 'risk', true)}</span
  >`;
}
