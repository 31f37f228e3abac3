import { SEVERITY_SHAPES } from '../../ui/severity-shapes.ts';
import type { Severity } from '../../vocabulary/severity.ts';
import type { Span } from '../content/blocks.ts';
import type { Paper, TextStyle } from './paper.ts';
import { MARK_ROOM, textLines, type Piece } from './text-lines.ts';

/** Something with a known height, ready to be drawn with its upper left corner at a place. */
export interface Laid {
  readonly height: number;
  readonly draw: (x: number, y: number) => void;
}

export interface TextLayout {
  readonly alignRight?: boolean;
  readonly mostLines?: number;
}

const MARK_BOX = 12;
const SEVERITY_COLOURS: Readonly<Record<Severity, string>> = {
  blocker: 'danger',
  critical: 'danger',
  major: 'interest',
  minor: 'ink-2',
  info: 'ink-2',
};

/** Pieces of text in lines of at most `width` points. */
export function layText(
  paper: Paper,
  pieces: readonly Piece[],
  width: number,
  { alignRight = false, mostLines }: TextLayout = {},
): Laid {
  const lines = textLines(paper.fonts, pieces, width, mostLines);
  const leading = pieces[0]?.style.leading ?? 0;
  return {
    height: lines.length * leading,
    draw(x, y) {
      lines.forEach((line, index) => {
        const top = y + index * leading;
        const start = alignRight ? x + width - line.width : x;
        for (const { text, style, mark, x: shift } of line.runs) {
          const at = start + shift;
          const room = mark === undefined ? 0 : MARK_ROOM * style.size;
          if (mark !== undefined) drawMark(paper, mark, at, top, style);
          paper.write(text, at + room, top, { ...style, leading });
        }
      });
    },
  };
}

/** Running text in one look, its spans in theirs. */
export function piecesOf(spans: readonly Span[], style: TextStyle): readonly Piece[] {
  return spans.map((span): Piece => {
    if (typeof span === 'string') return { text: span, style };
    if ('strong' in span)
      return { text: span.strong, style: { ...style, font: 'sansBold', colour: 'ink' } };
    if ('mono' in span)
      return { text: span.mono, style: { ...style, font: 'mono', size: 0.92 * style.size } };
    const { severity } = span;
    const text = severity.charAt(0).toUpperCase() + severity.slice(1);
    return { text, style: { ...style, colour: SEVERITY_COLOURS[severity] }, mark: severity };
  });
}

function drawMark(paper: Paper, mark: Severity, x: number, y: number, style: TextStyle): void {
  const size = 0.78 * style.size;
  const colour = SEVERITY_COLOURS[mark];
  const place = { x, y: y + (style.leading - size) / 2, scale: size / MARK_BOX };
  paper.outline(
    SEVERITY_SHAPES[mark],
    place,
    mark === 'minor' ? { stroke: colour, strokeWidth: 1.8 } : { fill: colour },
  );
}
