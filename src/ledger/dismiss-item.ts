import type { PersonId } from '../vocabulary/ids.ts';
import type { Severity } from '../vocabulary/severity.ts';
import type { CommitRequest } from '../storage/commit-request.ts';
import { decision, type Decider } from './decision.ts';
import { entryDraft } from './entry-draft.ts';
import { ledgerError } from './ledger-error.ts';
import { openItemOf } from './open-item-of.ts';

const NEEDS_SECOND: ReadonlySet<Severity> = new Set<Severity>(['blocker', 'critical']);

/**
 * Dismisses an open item as wrong; critical and blocking ones need a second person who agrees. Throws
 * `LED_NO_ITEM`, `LED_NOT_OPEN`, `LED_NO_REASON`, `LED_SECOND_PERSON`.
 */
export function dismissItem(
  id: string,
  reason: string,
  second: PersonId | undefined,
  decider: Decider,
): CommitRequest {
  const { snapshot, actor } = decider;
  const before = openItemOf(snapshot, id);
  if (reason.trim() === '') throw ledgerError('LED_NO_REASON', 'Dismissing needs a reason', id);
  const isSecond = second !== undefined && second !== actor.person && snapshot.people.has(second);
  if (NEEDS_SECOND.has(before.severity) && !isSecond) {
    throw ledgerError('LED_SECOND_PERSON', `"${before.title}" is ${before.severity}`, id);
  }
  const { principalMinutes, interestMinutes } = before;
  const move = { type: 'dismissed', from: 'open', to: 'dismissed', count: 0 } as const;
  const state = {
    name: 'dismissed',
    reason: reason.trim(),
    by: actor.person,
    ...(second === undefined ? {} : { second }),
  } as const;
  return decision(
    {
      items: [
        {
          before,
          after: { ...before, state },
          entries: [entryDraft(before, { ...move, principalMinutes, interestMinutes }, decider)],
        },
      ],
      did: 'Dismissed',
      action: 'item.dismiss',
      detail: { rule: before.rule, second: second !== undefined },
    },
    decider,
  );
}
