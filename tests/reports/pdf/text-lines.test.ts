import fc from 'fast-check';
import { jsPDF } from 'jspdf';
import { describe, expect, it } from 'vitest';
import { FontSet } from '../../../src/reports/pdf/font-set.ts';
import { textLines } from '../../../src/reports/pdf/text-lines.ts';
import { PDF_FONTS } from '../pdf-fonts.ts';

const fonts = new FontSet(PDF_FONTS);
const style = { font: 'sans' as const, size: 10, leading: 14, colour: 'ink' };
const lineText = (line: { readonly runs: readonly { readonly text: string }[] }): string =>
  line.runs.map(({ text }) => text).join('');

describe('textLines', () => {
  it('keeps lines within their width and loses no sign', () => {
    const word = fc.stringMatching(/^[a-zA-Zäöüß0-9.,–]{1,40}$/);
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        fc.integer({ min: 20, max: 400 }),
        (words, width) => {
          const text = words.join(' ');
          const lines = textLines(fonts, [{ text, style }], width);
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 1e-9);
          expect(lines.map(lineText).join('').replaceAll(' ', '')).toBe(words.join(''));
        },
      ),
    );
  });

  it('ends in an ellipsis what does not fit into its lines', () => {
    const [only, ...others] = textLines(fonts, [{ text: 'one two three four', style }], 60, 1);
    expect(others).toEqual([]);
    expect(lineText(only ?? { runs: [] })).toMatch(/^one tw?o?.*…$/);
    expect(only?.width).toBeLessThanOrEqual(60);
  });
});

describe('FontSet', () => {
  it('knows widths as another reader of the fonts does', () => {
    const doc = new jsPDF({ unit: 'pt' });
    for (const [name, bytes] of Object.entries(PDF_FONTS)) {
      doc.addFileToVFS(name, Buffer.from(bytes).toString('base64'));
      doc.addFont(name, name, 'normal', undefined, 'Identity-H');
    }
    doc.setFontSize(1000);
    for (const font of ['sans', 'sansBold', 'serif', 'serifBold'] as const) {
      doc.setFont(font);
      for (const text of ['Hamburgefonstiv 0123456789', 'Żółć Ωμέγα Жук ≥ − →', '“…”']) {
        const ours = 1000 * fonts.width(text, font);
        expect(Math.abs(ours - doc.getTextWidth(text)), `${font} ${text}`).toBeLessThan(20);
      }
    }
  });

  it('composes accents, drops signs without a shape, and writes a blank for any kind of blank', () => {
    expect(fonts.prepare('Zoe\u0308\u200d\u2068 a\tb\u00a0c', 'serif')).toEqual({
      text: 'Zoë a b c',
      font: 'serif',
    });
  });
});
