import type { jsPDF } from 'jspdf';
import { fontLabel, type FontName } from './font-name.ts';
import type { FontSet } from './font-set.ts';
import { paperColour } from './paper-colours.ts';
import { pathSteps } from './svg-path.ts';

/** How a text looks; sizes in points, the colour as a token's name. */
export interface TextStyle {
  readonly font: FontName;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

/** How an outline looks; a colour not given is not drawn. */
export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
}

/** Where a drawing stands on the page, and how much it is enlarged. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const MILLIMETRE = 72 / 25.4;
const PAGE_HEIGHT = 841.89;
const PAGE_WIDTH = 595.28;
const TOP = 19 * MILLIMETRE;
const SIDE = 17 * MILLIMETRE;
const BOTTOM = 20 * MILLIMETRE;

/** Pages of A4 that are written from the top down; all places in points from the upper left corner. */
export class Paper {
  readonly doc: jsPDF;
  readonly fonts: FontSet;
  readonly left = SIDE;
  readonly width = PAGE_WIDTH - 2 * SIDE;
  readonly footAt = PAGE_HEIGHT - BOTTOM / 2;
  y = TOP;
  pages = 1;

  constructor(doc: jsPDF, fonts: FontSet) {
    this.doc = doc;
    this.fonts = fonts;
  }

  /** Points left on this page. */
  get room(): number {
    return PAGE_HEIGHT - BOTTOM - this.y;
  }

  get isFresh(): boolean {
    return this.y === TOP;
  }

  newPage(): void {
    this.doc.addPage();
    this.pages += 1;
    this.y = TOP;
  }

  /** Goes on to the next page when less than `height` is left on this one. */
  keep(height: number): void {
    if (this.room < height && !this.isFresh) this.newPage();
  }

  /** Writes a prepared text, its line box beginning at `y`. */
  write(text: string, x: number, y: number, { font, size, leading, colour }: TextStyle): void {
    this.doc.setFont(fontLabel(font), 'normal');
    this.doc.setFontSize(size);
    this.doc.setTextColor(paperColour(colour));
    // Capitals are about 0.72 of the size high, and stand in the middle of their line.
    this.doc.text(text, x, y + leading / 2 + 0.36 * size);
  }

  rule(x: number, y: number, width: number, colour: string, weight = 0.75): void {
    this.box(x, y - weight / 2, width, weight, colour);
  }

  box(x: number, y: number, width: number, height: number, colour: string): void {
    this.doc.setFillColor(paperColour(colour));
    this.doc.rect(x, y, width, height, 'F');
  }

  /** Draws an SVG path. */
  outline(d: string, { x, y, scale }: Place, paint: Paint): void {
    const { doc } = this;
    for (const step of pathSteps(d)) {
      if ('go' in step) doc.moveTo(x + scale * step.go[0], y + scale * step.go[1]);
      else if ('line' in step) doc.lineTo(x + scale * step.line[0], y + scale * step.line[1]);
      else if ('close' in step) doc.close();
      else {
        const [a, b, c, d, e, f] = step.curve;
        doc.curveTo(
          ...([x + scale * a, y + scale * b, x + scale * c, y + scale * d] as const),
          ...([x + scale * e, y + scale * f] as const),
        );
      }
    }
    this.#paint(paint, scale);
  }

  #paint({ fill, stroke, strokeWidth = 1, dash = [] }: Paint, scale: number): void {
    const { doc } = this;
    if (stroke !== undefined) {
      doc.setDrawColor(paperColour(stroke));
      doc.setLineWidth(strokeWidth * scale);
      doc.setLineDashPattern(
        dash.map((length) => length * scale),
        0,
      );
    }
    if (fill !== undefined) doc.setFillColor(paperColour(fill));
    if (fill !== undefined && stroke !== undefined) doc.fillStroke();
    else if (fill !== undefined) doc.fill();
    else if (stroke !== undefined) doc.stroke();
    else doc.discardPath();
  }
}
