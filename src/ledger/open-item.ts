import type { ObjectRef } from '../vocabulary/object-ref.ts';
import type { ItemRecord } from '../storage/records/item.ts';
import type { LedgerEntryDraft } from '../storage/records/ledger-entry.ts';
import { localDate } from '../ui/local-date.ts';
import { amountChange } from './amount-change.ts';
import type { PricedFinding } from './assess.ts';
import { daysBetween } from './days-between.ts';
import { dueDate } from './due-date.ts';
import { entryDraft } from './entry-draft.ts';
import type { Scan } from './scan.ts';

const REOPEN_DAYS = 30;

/**
 * Opens an item for a finding. One that was paid at most 30 days ago is reopened from what was paid,
 * then brought to what the finding is worth now.
 */
export function openItem(
  finding: PricedFinding,
  scan: Scan,
  before?: ItemRecord,
): { readonly item: ItemRecord; readonly entries: readonly LedgerEntryDraft[] } {
  const item = newItem(finding, scan, before);
  const { principalMinutes, interestMinutes } = finding;
  if (before && scan.cause.name !== 'rule-set' && isRecentlyPaid(before, scan)) {
    const paid = {
      type: 'reopened',
      from: 'paid',
      to: 'open',
      count: 0,
      principalMinutes: before.principalMinutes,
      interestMinutes: before.interestMinutes,
    } as const;
    const since = amountChange(before, finding, 'open', { ...scan, cause: { name: 'time' } });
    return { item, entries: [paid, ...since].map((move) => entryDraft(item, move, scan)) };
  }
  const [type, from] =
    scan.cause.name === 'rule-set'
      ? (['rebased', 'rebased'] as const)
      : (['opened', 'found'] as const);
  const move = { type, from, to: 'open', count: 0, principalMinutes, interestMinutes } as const;
  return { item, entries: [entryDraft(item, move, scan)] };
}

function isRecentlyPaid({ state }: ItemRecord, { today, timeZone }: Scan): boolean {
  if (state.name !== 'paid') return false;
  return daysBetween(localDate(state.at, timeZone), today) <= REOPEN_DAYS;
}

function newItem(
  { id, rule, kind, verb, finding, evidence, severity, basis, ...amount }: PricedFinding,
  { now, today, actor, ruleSet }: Scan,
  before?: ItemRecord,
): ItemRecord {
  const due = dueDate(severity, today, finding.due);
  const ownerId = before?.ownerId ?? finding.ownerId;
  return {
    id,
    rule,
    ruleSet: ruleSet.version,
    kind,
    title: finding.title,
    detail: finding.detail,
    objects: before?.objects ?? sorted(finding.objects),
    discriminator: finding.discriminator,
    count: finding.count,
    unit: finding.unit,
    evidence,
    severity,
    principalMinutes: amount.principalMinutes,
    interestMinutes: amount.interestMinutes,
    basis,
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(due === undefined ? {} : { due }),
    verb,
    state: { name: 'open' },
    firstSeenAt: before?.firstSeenAt ?? now,
    lastSeenAt: now,
    openedBy: before?.openedBy ?? actor.person,
  };
}

function sorted(objects: readonly ObjectRef[]): ObjectRef[] {
  const text = ({ kind, id }: ObjectRef) => `${kind}:${id}`;
  return [...objects].sort((a, b) => (text(a) < text(b) ? -1 : 1));
}
