import type { PersonId } from '../vocabulary/ids.ts';
import type { LocalDate } from '../vocabulary/instant.ts';
import type { CommitRequest } from '../storage/commit-request.ts';
import { decision, type Decider } from './decision.ts';
import { openItemOf } from './open-item-of.ts';

/** What a person may change of an open item; everything else comes from its rule. */
export type ItemEdit = { readonly ownerId: PersonId } | { readonly due: LocalDate };

/** Sets the owner or the due date of an open item. Throws `LED_NO_ITEM`, `LED_NOT_OPEN`. */
export function changeItem(id: string, edit: ItemEdit, decider: Decider): CommitRequest {
  const before = openItemOf(decider.snapshot, id);
  const [what, detail] =
    'ownerId' in edit
      ? (['Owner set', { owner: edit.ownerId }] as const)
      : (['Due date set', { due: edit.due }] as const);
  return decision(
    {
      before,
      after: { ...before, ...edit },
      reason: `${what}: ${before.title}`,
      action: 'item.change',
      detail,
    },
    decider,
  );
}
