import type { LocalDate } from '../vocabulary/instant.ts';
import type { CommitRequest } from '../storage/commit-request.ts';
import { formatDate } from '../ui/format-date.ts';
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
 * Accepts open items until the end of a day, all or none: they leave the totals and come back by
 * themselves. Throws `LED_NO_ITEM`, `LED_NOT_OPEN`, `LED_NO_REASON`, `LED_ACCEPT_TOO_LONG`,
 * `LED_ACCEPT_TOO_OFTEN`.
 */
export function acceptItems(
  asked: readonly { readonly id: string }[],
  until: LocalDate,
  reason: string,
  decider: Decider,
): CommitRequest {
  const { snapshot, now } = decider;
  if (reason.trim() === '')
    throw ledgerError('LED_NO_REASON', 'Accepting needs a reason', asked[0]?.id);
  const today = localDate(now, workspaceOf(snapshot).timeZone);
  const days = daysBetween(today, until);
  if (!(days >= 0 && days <= MOST_DAYS)) {
    throw ledgerError(
      'LED_ACCEPT_TOO_LONG',
      `${until} is not within ${MOST_DAYS} days`,
      asked[0]?.id,
    );
  }
  const items = asked.map(({ id }) => accepted(id, until, reason.trim(), decider));
  const times = Math.max(...items.map(({ after }) => after.state.times));
  return decision(
    {
      items,
      did: `Accepted until ${formatDate(until, today)}`,
      action: 'item.accept',
      detail: { until, times },
    },
    decider,
  );
}

function accepted(id: string, until: LocalDate, reason: string, decider: Decider) {
  const { snapshot, actor } = decider;
  const before = openItemOf(snapshot, id);
  const times = timesAccepted(snapshot.ledger, id) + 1;
  if (times > MOST_TIMES) {
    throw ledgerError('LED_ACCEPT_TOO_OFTEN', `"${before.title}" was accepted 3 times`, id);
  }
  const { principalMinutes, interestMinutes } = before;
  const move = { type: 'accepted', from: 'open', to: 'accepted', count: 0 } as const;
  const state = { name: 'accepted', until, reason, by: actor.person, times } as const;
  return {
    before,
    after: { ...before, state },
    entries: [entryDraft(before, { ...move, principalMinutes, interestMinutes }, decider)],
  };
}
