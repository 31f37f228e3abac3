import type { KeyBinding } from '../ui/keys.svelte.ts';
import type { DecisionName } from './decision-name.ts';

export interface BacklogActs {
  readonly pay: () => void;
  readonly decide: (name: DecisionName) => void;
  readonly pick: () => void;
}

/** Single keys of the backlog: on the row with the focus, or on what is selected. */
export function backlogKeys({ pay, decide, pick }: BacklogActs): readonly KeyBinding[] {
  return [
    { stroke: 'x', does: 'Select the item', run: pick },
    { stroke: 'p', does: 'Pay the item down', run: pay },
    { stroke: 'a', does: 'Accept with expiry', run: () => decide('accept') },
    { stroke: 'o', does: 'Set the owner', run: () => decide('owner') },
    { stroke: 'd', does: 'Set the due date', run: () => decide('due') },
  ];
}
