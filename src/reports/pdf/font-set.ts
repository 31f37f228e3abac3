import type { FontName } from './font-name.ts';
import { readGlyphs, type Glyphs } from './read-glyphs.ts';

const SUBSTITUTE = '\u25a1';
const WIDEST: Readonly<Record<FontName, FontName>> = {
  sans: 'sans',
  sansBold: 'sansBold',
  serif: 'sans',
  serifBold: 'sansBold',
  mono: 'sans',
};
/** Signs that direct or join others and draw nothing themselves. */
const WITHOUT_SHAPE =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Variation_Selector}/gu;
const BLANK = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]/gu;

/**
 * The fonts of a PDF. It has no others to fall back on and shapes nothing: signs none of them has
 * stand as an empty square and are counted.
 */
export class FontSet {
  readonly #glyphs: Readonly<Record<FontName, Glyphs>>;
  #substituted = 0;

  constructor(files: Readonly<Record<FontName, Uint8Array>>) {
    this.#glyphs = {
      sans: readGlyphs(files.sans),
      sansBold: readGlyphs(files.sansBold),
      serif: readGlyphs(files.serif),
      serifBold: readGlyphs(files.serifBold),
      mono: readGlyphs(files.mono),
    };
  }

  /** Signs that had to be replaced so far. */
  get substituted(): number {
    return this.#substituted;
  }

  /** Cleans a text for writing in `font`, or in the sans serif of its weight, which has more signs. */
  prepare(raw: string, font: FontName): { readonly text: string; readonly font: FontName } {
    const signs = [...raw.normalize('NFC').replace(WITHOUT_SHAPE, '').replace(BLANK, ' ')];
    if (signs.every((sign) => this.#has(sign, font))) return { text: signs.join(''), font };
    const wider = WIDEST[font];
    const text = signs.map((sign) => {
      if (this.#has(sign, wider)) return sign;
      this.#substituted += 1;
      return SUBSTITUTE;
    });
    return { text: text.join(''), font: wider };
  }

  /** Width of a prepared text, in parts of the font size. */
  width(text: string, font: FontName): number {
    let width = 0;
    for (const sign of text) width += this.#glyphs[font].get(sign.codePointAt(0) ?? 0) ?? 0;
    return width;
  }

  #has(sign: string, font: FontName): boolean {
    return this.#glyphs[font].has(sign.codePointAt(0) ?? 0);
  }
}
