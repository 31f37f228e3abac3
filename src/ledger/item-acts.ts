import type { ObjectRef } from '../vocabulary/object-ref.ts';
import type { Committed } from '../storage/commit.ts';
import type { ItemRecord } from '../storage/records/item.ts';

/** What the shell lends to the ledger's screens: the verbs of the other rooms and their links. */
export interface ItemActs {
  /** Opens or does what pays the item. */
  readonly pay: (item: ItemRecord) => void;
  /** Verb and object, "Classify 2 columns"; short enough for a row. */
  readonly verbLabel: (item: ItemRecord) => string;
  /** Fragment and name of what an item is about; absent when it has no page. */
  readonly linkOf: (ref: ObjectRef) => { readonly href: string; readonly name: string } | undefined;
  /** After a decision here was saved: a toast with Undo. `done` names it, "Accepted until 1 Feb". */
  readonly decided: (done: string, committed: Committed) => void;
}
