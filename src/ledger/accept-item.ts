import type { LocalDate } from '../vocabulary/instant.ts';
import type { CommitRequest } from '../storage/commit-request.ts';
import { localDate } from '../ui/local-date.ts';
import { daysBetween } from './days-between.ts';
import { decision, type Decider } from './decision.ts';
import { entryDraft } from './entry-draft.ts';
import { ledgerError } from './ledger-error.ts';
import { openItemOf } from './open-item-of.ts';
import { timesAccepted } from './times-accepted.ts';
import { workspaceOf } from './workspace-of.ts';

const MOST_DAYS = 180;
const MOST_TIMES = 3;

/**
 * Accepts an open item until the end of a day: it leaves the totals and comes back by itself. Throws
 * `LED_NO_ITEM`, `LED_NOT_OPEN`, `LED_NO_REASON`, `LED_ACCEPT_TOO_LONG`, `LED_ACCEPT_TOO_OFTEN`.
 */
export function acceptItem(
  id: string,
  until: LocalDate,
  reason: string,
  decider: Decider,
): CommitRequest {
  const { snapshot, actor, now } = decider;
  const before = openItemOf(snapshot, id);
  if (reason.trim() === '') throw ledgerError('LED_NO_REASON', 'Accepting needs a reason', id);
  const days = daysBetween(localDate(now, workspaceOf(snapshot).timeZone), until);
  if (!(days >= 0 && days <= MOST_DAYS)) {
    throw ledgerError('LED_ACCEPT_TOO_LONG', `${until} is not within ${MOST_DAYS} days`, id);
  }
  const times = timesAccepted(snapshot.ledger, id) + 1;
  if (times > MOST_TIMES) {
    throw ledgerError('LED_ACCEPT_TOO_OFTEN', `"${before.title}" was accepted 3 times`, id);
  }
  const { principalMinutes, interestMinutes } = before;
  const move = { type: 'accepted', from: 'open', to: 'accepted', count: 0 } as const;
  const state = {
    name: 'accepted',
    until,
    reason: reason.trim(),
    by: actor.person,
    times,
  } as const;
  return decision(
    {
      before,
      after: { ...before, state },
      reason: `Accepted until ${until}: ${before.title}`,
      action: 'item.accept',
      detail: { until, times },
      entries: [entryDraft(before, { ...move, principalMinutes, interestMinutes }, decider)],
    },
    decider,
  );
}
