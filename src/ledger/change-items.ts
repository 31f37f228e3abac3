import type { PersonId } from '../vocabulary/ids.ts';
import type { LocalDate } from '../vocabulary/instant.ts';
import type { CommitRequest } from '../storage/commit-request.ts';
import { decision, type Decider } from './decision.ts';
import { openItemOf } from './open-item-of.ts';

/** What a person may change of an open item; everything else comes from its rule. */
export type ItemEdit = { readonly ownerId: PersonId } | { readonly due: LocalDate };

/** Sets the owner or the due date of open items, all or none. Throws `LED_NO_ITEM`, `LED_NOT_OPEN`. */
export function changeItems(
  asked: readonly { readonly id: string }[],
  edit: ItemEdit,
  decider: Decider,
): CommitRequest {
  const [did, detail] =
    'ownerId' in edit
      ? (['Owner set', { owner: edit.ownerId }] as const)
      : (['Due date set', { due: edit.due }] as const);
  const items = asked.map(({ id }) => {
    const before = openItemOf(decider.snapshot, id);
    return { before, after: { ...before, ...edit } };
  });
  return decision({ items, did, action: 'item.change', detail }, decider);
}
