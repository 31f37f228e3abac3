import type { DebtKind } from '../../vocabulary/debt-kind.ts';
import type { Minutes } from '../../vocabulary/minutes.ts';
import type { Rating } from '../../vocabulary/rating.ts';
import type { Severity } from '../../vocabulary/severity.ts';
import { KIND_NAMES } from '../../ui/kind-names.ts';
import { RATING_SHAPES } from '../../ui/rating-shapes.ts';
import { SEVERITY_SHAPES } from '../../ui/severity-shapes.ts';
import { html, Markup } from './markup.ts';
import { rulerBands } from '../content/ruler-bands.ts';
import { percent } from '../content/words.ts';

/** Letter in its shape; null is n/a. */
export function rateMark(rating: Rating | null, of: string, large = false): Markup {
  const look = rating === null ? 'na' : rating.toLowerCase();
  return html`<span class="rate ${look}${large ? ' lg' : ''}"
    ><svg viewBox="0 0 20 20" aria-hidden="true"><path d="${RATING_SHAPES[rating ?? 'n/a']}" /></svg
    ><span class="vh">${of} rating </span>${rating ?? 'n/a'}</span
  >`;
}

export function kindMark(kind: DebtKind): Markup {
  return html`<span class="k k-${kind}"><i></i>${KIND_NAMES[kind]}</span>`;
}

export function severityMark(severity: Severity): Markup {
  const paint =
    severity === 'minor'
      ? html`fill="none" stroke="currentColor" stroke-width="1.8"`
      : html`fill="currentColor"`;
  const word = severity.charAt(0).toUpperCase() + severity.slice(1);
  return html`<span class="sev ${severity}"
    ><svg viewBox="0 0 12 12" aria-hidden="true">
      <path d="${SEVERITY_SHAPES[severity]}" ${paint} /></svg
    >${word}</span
  >`;
}

/** The bands A to E with a mark at the ratio. */
export function rulerMark(principal: Minutes, base: Minutes, kind?: DebtKind): Markup {
  if (base === 0) return html``;
  const { bands, at } = rulerBands(principal, base);
  const rects = bands.map(
    ({ from, to, fill }) =>
      html`<rect
        x="${from}"
        y="3"
        width="${(to - from).toFixed(1)}"
        height="9"
        fill="var(--${fill})"
      />`,
  );
  const colour = kind === undefined ? 'ink' : `${kind}-fill`;
  const x = (at - 0.75).toFixed(2);
  return html`<svg
    class="ruler-svg"
    viewBox="0 0 100 15"
    preserveAspectRatio="none"
    role="img"
    aria-label="${percent(principal / base)} of rebuild cost"
  >
    ${rects}
    <rect x="${x}" y="0" width="1.5" height="15" fill="var(--${colour})" />
  </svg>`;
}
