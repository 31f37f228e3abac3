import type { Verification } from '../content/verification.ts';
import { spansMarkup } from './blocks.ts';
import { html, Markup } from './markup.ts';

/** The box that says how to check the report. */
export function verificationMarkup({ title, pairs, text }: Verification, number: number): Markup {
  const list = pairs.map(
    ([term, span]) =>
      html`<dt>${term}</dt>
        <dd>${spansMarkup([span])}</dd>`,
  );
  return html`<section class="foot">
    <h2 id="s${number}"><span class="no">${number}</span>${title}</h2>
    <dl>${list}</dl>
    <p>${text}</p>
  </section>`;
}
