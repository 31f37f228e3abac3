import type { Verification } from '../content/verification.ts';
import { layText, piecesOf, type Laid } from './laid.ts';
import type { Paper } from './paper.ts';
import { STYLES } from './styles.ts';

const PADDING = 13;
const TERM = 110;

/** Draws the box that says how to check the report; it is never torn. */
export function drawVerification(
  paper: Paper,
  { title, pairs, text }: Verification,
  number: number,
): void {
  const inner = paper.width - 2 * PADDING;
  const rows = pairs.map(([term, span]) => ({
    term: layText(paper, [{ text: term, style: { ...STYLES.small } }], TERM),
    value: layText(paper, piecesOf([span], { ...STYLES.small, colour: 'ink' }), inner - TERM),
  }));
  const words = layText(paper, [{ text, style: STYLES.small }], inner);
  const heightOf = ({ term, value }: { term: Laid; value: Laid }): number =>
    Math.max(term.height, value.height) + 2;
  const height = rows.reduce((sum, row) => sum + heightOf(row), 2 * PADDING + 30 + words.height);
  paper.y += paper.isFresh ? 0 : 26;
  paper.keep(height);
  const { left, y, width } = paper;
  paper.outline(
    `M0 0h${width}v${height}h${-width}z`,
    { x: left, y, scale: 1 },
    { stroke: 'line-2', strokeWidth: 0.75 },
  );
  paper.write(String(number), left + PADDING, y + PADDING, {
    ...STYLES.sectionNumber,
    leading: 16,
  });
  paper.write(title, left + PADDING + 22, y + PADDING, {
    ...STYLES.section,
    size: 12.5,
    leading: 16,
  });
  let at = y + PADDING + 23;
  for (const row of rows) {
    row.term.draw(left + PADDING, at);
    row.value.draw(left + PADDING + TERM, at);
    at += heightOf(row);
  }
  words.draw(left + PADDING, at + 5);
  paper.y += height;
}
