import marks from '../../ui/marks.css?raw';
import tokens from '../../ui/tokens.css?raw';
import { formatDate } from '../../ui/format-date.ts';
import type { ReportFonts } from '../load-fonts.ts';
import type { Report } from '../report-schema.ts';
import narrow from './narrow.css?raw';
import page from './page.css?raw';
import parts from './parts.css?raw';
import print from './print.css?raw';
import tables from './tables.css?raw';

/** Two colours of a token, of which browsers before 2024 know neither: they get the first. */
const LIGHT_DARK = /light-dark\(\s*((?:[^(),]|\([^()]*\))+),(?:[^()]|\([^()]*\))*\)/g;

/** The style of the one-file report: the app's own tokens and marks and its fonts inside, light forced on paper, hash in the page foot. */
export function reportStyle(report: Report, fonts: ReportFonts): string {
  const hash = report.contentHash.slice('sha256:'.length);
  const foot = `@page { @bottom-left { content: "Paydown report, ${formatDate(report.data.period.to)}"; font: 9px Inter, sans-serif } @bottom-center { content: "sha-256 ${hash.slice(0, 12)} … ${hash.slice(-4)}"; font: 9px monospace } @bottom-right { content: counter(page) " of " counter(pages); font: 9px Inter, sans-serif } }`;
  return [
    fontFace('Inter', fonts.inter),
    fontFace('Source Serif', fonts.sourceSerif),
    tokens.replace(LIGHT_DARK, '$1'),
    `@supports (color: light-dark(red, red)) { ${tokens} }`,
    ...[marks, page, tables, parts, narrow, print],
    foot,
  ].join('\n');
}

function fontFace(family: string, base64: string): string {
  return `@font-face { font-family: "${family}"; src: url("data:font/woff2;base64,${base64}") format("woff2"); font-weight: 100 900; font-display: swap; }`;
}
