import tokens from '../../ui/tokens.css?raw';

/** `--ink: light-dark(#1d1b17, #f0ede6)` or one colour for both. */
const DECLARATION = /--([\w-]+):\s*(?:light-dark\(\s*)?(#[0-9a-f]{6})/g;

/** The app's own colours as they are on paper: the light ones; what print changes comes last. */
const COLOURS: ReadonlyMap<string, string> = new Map(
  [...tokens.matchAll(DECLARATION)].map(([, name = '', hex = '']) => [name, hex]),
);

/** A token's colour as six hex digits, by its name without the two hyphens. */
export function paperColour(token: string): string {
  const colour = COLOURS.get(token);
  if (colour === undefined) throw new RangeError(`there is no colour ${token}`);
  return colour;
}
