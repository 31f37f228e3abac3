import tokens from '../../ui/tokens.css?raw';
import type { ReportParts } from '../render-html.ts';
import type { Report } from '../report-schema.ts';
import documentStyle from './document.css?raw';
import mediaStyle from './media.css?raw';
import partsStyle from './parts.css?raw';

const FONT_FACE = /@font-face\s*\{[^}]*\}\s*/g;

/** The style of the one-file report: our tokens and fonts inside, light forced on paper, hash in the page foot. */
export function reportStyle(report: Report, parts: ReportParts): string {
  const hash = report.contentHash.slice('sha256:'.length);
  const foot = `@page { @bottom-left { content: "Paydown report, ${report.data.period.to}"; font: 9px Inter, sans-serif } @bottom-center { content: "sha-256 ${hash.slice(0, 12)} … ${hash.slice(-4)}"; font: 9px monospace } @bottom-right { content: counter(page) " of " counter(pages); font: 9px Inter, sans-serif } }`;
  return [
    fontFace('Inter', parts.interFont),
    fontFace('Source Serif', parts.serifFont),
    tokens.replace(FONT_FACE, ''),
    documentStyle,
    partsStyle,
    mediaStyle,
    foot,
  ].join('\n');
}

function fontFace(family: string, base64: string): string {
  return `@font-face { font-family: "${family}"; src: url("data:font/woff2;base64,${base64}") format("woff2"); font-weight: 100 900; font-display: swap; }`;
}
