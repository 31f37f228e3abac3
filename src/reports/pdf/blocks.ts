import type { Block, Finding, Span } from '../content/blocks.ts';
import type { Drawing } from '../draw-charts.ts';
import { drawSvg, svgSize } from './draw-svg.ts';
import { layText, piecesOf } from './laid.ts';
import type { Paper } from './paper.ts';
import { STYLES } from './styles.ts';
import { drawTable, type Pause } from './table.ts';

const MOST_LINES = 12;
const PIXEL = 0.75;

/** Draws a block of a section where the paper stands. */
export async function drawBlock(paper: Paper, block: Block, pause: Pause): Promise<void> {
  if ('heading' in block) drawHeading(paper, block.heading);
  else if ('table' in block) await drawTable(paper, block.table, pause);
  else if ('findings' in block) {
    for (const [index, finding] of block.findings.entries()) {
      drawFinding(paper, finding, index + 1);
      if (index % 20 === 19) await pause();
    }
  } else if ('drawing' in block) drawFigure(paper, block.drawing, block.caption);
  else if ('remark' in block) drawRemark(paper, block.remark, block.text);
  else {
    const style = block.small === true ? STYLES.small : STYLES.text;
    const text = layText(paper, piecesOf(block.text, style), paper.width);
    paper.keep(text.height);
    text.draw(paper.left, paper.y);
    paper.y += text.height + 4;
  }
}

/** A heading never stands alone at the foot of a page. */
function drawHeading(paper: Paper, text: string): void {
  const heading = layText(paper, [{ text, style: STYLES.heading }], paper.width, { mostLines: 2 });
  paper.y += paper.isFresh ? 0 : 12;
  paper.keep(heading.height + 90);
  heading.draw(paper.left, paper.y);
  paper.y += heading.height + 3;
}

function drawFinding(paper: Paper, finding: Finding, number: number): void {
  const indent = 20;
  const hours = layText(paper, [{ text: finding.hours, style: STYLES.findingHours }], 130, {
    alignRight: true,
    mostLines: 1,
  });
  const width = paper.width - indent - 140;
  const most = { mostLines: MOST_LINES };
  const parts = [
    layText(paper, [{ text: finding.title, style: STYLES.findingTitle }], width, most),
    layText(paper, piecesOf(finding.about, STYLES.finding), width, most),
    layText(paper, [{ text: finding.detail, style: STYLES.finding }], width, most),
  ];
  const height = parts.reduce((sum, part) => sum + part.height, 14);
  paper.keep(height);
  const { left, y } = paper;
  paper.write(String(number), left, y + 7, { ...STYLES.findingHours, colour: 'ink-3' });
  hours.draw(left + paper.width - 130, y + 7);
  let at = y + 7;
  for (const part of parts) {
    part.draw(left + indent, at);
    at += part.height;
  }
  paper.y += height;
  paper.rule(left, paper.y, paper.width, 'line');
}

function drawFigure(paper: Paper, { wide }: Drawing, caption: readonly Span[]): void {
  const size = svgSize(wide);
  const scale = Math.min(PIXEL, paper.width / size.width);
  const words = layText(paper, piecesOf(caption, STYLES.caption), 0.85 * paper.width);
  const height = scale * size.height + words.height + 18;
  paper.y += paper.isFresh ? 0 : 6;
  paper.keep(height);
  drawSvg(paper, wide, { x: paper.left, y: paper.y, scale });
  words.draw(paper.left, paper.y + scale * size.height + 6);
  paper.y += height;
}

function drawRemark(paper: Paper, title: string, spans: readonly Span[]): void {
  const heading = layText(paper, [{ text: title, style: STYLES.heading }], paper.width);
  const text = layText(paper, piecesOf(spans, STYLES.finding), 0.92 * paper.width);
  const height = heading.height + text.height + 16;
  paper.keep(height);
  paper.rule(paper.left, paper.y, paper.width, 'line');
  heading.draw(paper.left, paper.y + 6);
  text.draw(paper.left, paper.y + heading.height + 8);
  paper.y += height;
}
