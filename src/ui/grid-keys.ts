import type { KeyBinding } from './keys.svelte.ts';

const MOVES: readonly KeyBinding[] = [
  { stroke: 'arrows', does: 'Move by cell in the rows' },
  { stroke: 'Home', does: 'Go to the first column' },
  { stroke: 'End', does: 'Go to the last column' },
  { stroke: 'PageDown', does: 'Go a screen of rows down' },
  { stroke: 'PageUp', does: 'Go a screen of rows up' },
];

const LETTERS: readonly KeyBinding[] = [
  { stroke: 'f', does: 'Keep the rows with the value of this cell' },
  { stroke: 's', does: 'Sort by this column' },
  { stroke: 'h', does: 'Hide this column' },
];

/** What the data grid does by itself with the focus in it, to be listed; letters unless they are switched off. */
export function gridKeys(letters: boolean): readonly KeyBinding[] {
  return letters ? [...LETTERS, ...MOVES] : MOVES;
}
