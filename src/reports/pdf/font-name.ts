export const FONT_NAMES = ['sans', 'sansBold', 'serif', 'serifBold', 'mono'] as const;

/** A font of the PDF, as the code calls it. */
export type FontName = (typeof FONT_NAMES)[number];

/** The name a font has inside the file. */
export function fontLabel(name: FontName): string {
  return `Paydown-${name}`;
}
