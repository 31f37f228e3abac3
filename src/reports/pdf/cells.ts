import { KIND_NAMES } from '../../ui/kind-names.ts';
import { RATING_SHAPES } from '../../ui/rating-shapes.ts';
import type { DebtKind } from '../../vocabulary/debt-kind.ts';
import type { Rating } from '../../vocabulary/rating.ts';
import type { Cell, GroupBar } from '../content/blocks.ts';
import { rulerBands } from '../content/ruler-bands.ts';
import { layText, piecesOf, type Laid, type TextLayout } from './laid.ts';
import type { Paper, TextStyle } from './paper.ts';
import { STYLES } from './styles.ts';

const MOST_LINES = 8;
const RATING_BOX = 20;
const EMPTY: Laid = { height: 0, draw: () => undefined };

/** A cell of a table, laid out for its column. */
export function layCell(
  paper: Paper,
  cell: Cell,
  width: number,
  style: TextStyle,
  alignRight: boolean,
): Laid {
  const layout: TextLayout = { alignRight, mostLines: MOST_LINES };
  if (typeof cell === 'string') return layText(paper, [{ text: cell, style }], width, layout);
  if ('evidence' in cell) {
    return below(
      layText(paper, [{ text: cell.text, style }], width, layout),
      layText(paper, [{ text: cell.evidence, style: STYLES.evidence }], width, layout),
    );
  }
  if ('dim' in cell) {
    return layText(paper, [{ text: cell.dim, style: { ...style, colour: 'ink-3' } }], width);
  }
  if ('kind' in cell) return layKind(paper, cell.kind, width, style);
  if ('severity' in cell) return layText(paper, piecesOf([cell], style), width);
  if ('rating' in cell) return layRating(paper, cell.rating, 15);
  if ('groups' in cell) return layGroups(paper, cell.groups, cell.rest, width);
  return layRuler(paper, cell, width, style.leading);
}

/** One on top of the other. */
function below(upper: Laid, lower: Laid): Laid {
  return {
    height: upper.height + lower.height,
    draw(x, y) {
      upper.draw(x, y);
      lower.draw(x, y + upper.height);
    },
  };
}

function layKind(paper: Paper, kind: DebtKind, width: number, style: TextStyle): Laid {
  const square = 0.75 * style.size;
  const indent = 1.3 * style.size;
  const name = layText(paper, [{ text: KIND_NAMES[kind], style }], width - indent);
  return {
    height: name.height,
    draw(x, y) {
      paper.box(x, y + (style.leading - square) / 2, square, square, `${kind}-fill`);
      name.draw(x + indent, y);
    },
  };
}

/** The letter in its shape; null is n/a. */
export function layRating(paper: Paper, rating: Rating | null, size: number): Laid {
  const token = rating?.toLowerCase();
  const font = { font: 'sansBold' as const, size: (rating === null ? 0.4 : 0.52) * size };
  const style = {
    ...font,
    leading: size,
    colour: token === undefined ? 'ink-3' : `rate-${token}-ink`,
  };
  const letter = rating ?? 'n/a';
  return {
    height: size,
    draw(x, y) {
      paper.outline(
        RATING_SHAPES[letter],
        { x, y, scale: size / RATING_BOX },
        token === undefined
          ? { stroke: 'line-control', strokeWidth: 1.25, dash: [2, 2] }
          : { fill: `rate-${token}`, stroke: `rate-${token}-edge`, strokeWidth: 1.25 },
      );
      const width = paper.fonts.width(letter, style.font) * style.size;
      paper.write(letter, x + (size - width) / 2, y, style);
    },
  };
}

function layRuler(
  paper: Paper,
  { principal, base, rulerOf }: Extract<Cell, { readonly principal: number }>,
  width: number,
  height: number,
): Laid {
  if (base === 0) return EMPTY;
  const { bands, at } = rulerBands(principal, base);
  const part = (percent: number): number => (percent * width) / 100;
  return {
    height,
    draw(x, y) {
      for (const { from, to, fill } of bands) {
        paper.box(x + part(from), y + 3, part(to - from), height - 6, fill);
      }
      const marker = rulerOf === undefined ? 'ink' : `${rulerOf}-fill`;
      paper.box(x + part(at) - 1.25, y + 0.5, 2.5, height - 1, marker);
    },
  };
}

function layGroups(paper: Paper, groups: readonly GroupBar[], rest: string, width: number): Laid {
  const style = { ...STYLES.evidence, colour: 'ink' };
  const [nameWidth, countWidth] = [0.45 * width, 0.22 * width];
  const barWidth = width - nameWidth - countWidth - 8;
  const one = { mostLines: 1 };
  const lines = groups.map(({ value, share, count }): Laid => {
    const name = layText(paper, [{ text: value, style }], nameWidth, one);
    const number = layText(paper, [{ text: count, style }], countWidth, {
      ...one,
      alignRight: true,
    });
    return {
      height: style.leading,
      draw(x, y) {
        name.draw(x, y);
        paper.box(x + nameWidth + 4, y + 3, share * barWidth, style.leading - 6, 'datasets-fill');
        number.draw(x + width - countWidth, y);
      },
    };
  });
  const end = rest === '' ? EMPTY : layText(paper, [{ text: rest, style: STYLES.evidence }], width);
  return [...lines, end].reduce(below, EMPTY);
}
