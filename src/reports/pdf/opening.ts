import type { Fact, Opening } from '../content/opening.ts';
import { layRating } from './cells.ts';
import { layText } from './laid.ts';
import type { Paper } from './paper.ts';
import { STYLES } from './styles.ts';

const LOGO = 'M2 3h4v14H2zM8 8h4v9H8zM14 13h4v4h-4z';
const FACTS = 4;

/** Draws what stands on top of the first page. */
export function drawOpening(paper: Paper, opening: Opening): void {
  drawMast(paper, opening.holds);
  const most = { mostLines: 6 };
  for (const [text, style, before, width] of [
    [opening.title, STYLES.title, 26, paper.width],
    [opening.lead, STYLES.lead, 4, 0.92 * paper.width],
  ] as const) {
    const laid = layText(paper, [{ text, style }], width, most);
    laid.draw(paper.left, paper.y + before);
    paper.y += before + laid.height;
  }
  drawFacts(paper, opening.facts);
  drawPairs(paper, opening.pairs);
}

function drawMast(paper: Paper, holds: string): void {
  const { left, width, y } = paper;
  paper.outline(LOGO, { x: left, y, scale: 0.7 }, { fill: 'ink-2' });
  paper.write('Paydown', left + 20, y, STYLES.mast);
  const note = layText(paper, [{ text: holds, style: STYLES.mastNote }], width / 2, {
    alignRight: true,
  });
  note.draw(left + width / 2, y + 1.5);
  paper.y += 27;
  paper.rule(left, paper.y, width, 'line');
}

function drawFacts(paper: Paper, facts: readonly Fact[]): void {
  const { left, width } = paper;
  paper.y += 20;
  paper.rule(left, paper.y, width, 'line');
  paper.y += 12;
  facts.forEach((fact, index) => {
    const x = left + (index * width) / FACTS;
    paper.write(fact.label, x, paper.y, STYLES.label);
    drawFact(paper, fact, x, paper.y + 14);
  });
  paper.y += 56;
  paper.rule(left, paper.y, width, 'line');
  paper.y += 14;
}

function drawFact(paper: Paper, fact: Fact, x: number, y: number): void {
  if ('words' in fact) {
    layText(paper, [{ text: fact.words, style: STYLES.label }], paper.width / FACTS - 12).draw(
      x,
      y + 2,
    );
  } else if ('figure' in fact) {
    const style = { ...STYLES.figure, colour: fact.isCost === true ? 'interest' : 'ink' };
    paper.write(fact.figure, x, y, style);
    const width = paper.fonts.width(fact.figure, style.font) * style.size;
    paper.write(fact.unit, x + width + 6, y + 11, STYLES.unit);
  } else {
    layRating(paper, fact.debt, 23).draw(x, y + 4);
    layRating(paper, fact.risk, 23).draw(x + 31, y + 4);
  }
}

/** Two columns of terms; a long text makes its row higher. */
function drawPairs(paper: Paper, pairs: Opening['pairs']): void {
  const half = paper.width / 2;
  const term = 74;
  for (let index = 0; index < pairs.length; index += 2) {
    const cells = pairs.slice(index, index + 2).map(([name, text]) => ({
      name,
      text: layText(paper, [{ text, style: STYLES.pair }], half - term - 10, { mostLines: 3 }),
    }));
    cells.forEach(({ name, text }, side) => {
      const x = paper.left + side * half;
      paper.write(name, x, paper.y, STYLES.pairTerm);
      text.draw(x + term, paper.y);
    });
    paper.y += Math.max(...cells.map(({ text }) => text.height)) + 3;
  }
}
