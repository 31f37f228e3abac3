import type { KeyStroke } from './keys.svelte.ts';

/** The keys of a stroke as they are printed on a keyboard: `mod+shift+z` gives Ctrl, Shift, Z. */
export function strokeText(stroke: KeyStroke): readonly string[] {
  return stroke
    .split(/[ +]/)
    .map((key) => (key === 'mod' ? 'Ctrl' : key.charAt(0).toUpperCase() + key.slice(1)));
}
