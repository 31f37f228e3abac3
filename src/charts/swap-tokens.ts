const TAG = /<[^>]*>/g;
const COLOUR_ATTRIBUTE = /\b(fill|stroke|stop-color)="(#[0-9a-f]{6})"/gi;

/**
 * Puts `var(--token)` in place of the theme's colours, so that a drawing follows light and dark
 * without a new rendering. Only attributes change, never text. Colours outside the theme stay.
 */
export function swapTokens(svg: string, tokens: Readonly<Record<string, string>>): string {
  return svg.replace(TAG, (tag) =>
    tag.replace(COLOUR_ATTRIBUTE, (whole, name: string, hex: string) => {
      const token = tokens[hex.toLowerCase()];
      return token === undefined ? whole : `${name}="var(${token})"`;
    }),
  );
}
