import type { ItemRecord } from '../storage/records/item.ts';
import type { LedgerEntryDraft } from '../storage/records/ledger-entry.ts';
import { amountChange } from './amount-change.ts';
import type { Assessment, PricedFinding } from './assess.ts';
import { closeItem } from './close-item.ts';
import { entryDraft } from './entry-draft.ts';
import { expireAcceptance } from './expire-acceptance.ts';
import { openItem } from './open-item.ts';
import type { Scan } from './scan.ts';
import { updateItem } from './update-item.ts';

/** What a scan changes. */
export interface Reconciled {
  readonly items: readonly ItemRecord[];
  readonly entries: readonly LedgerEntryDraft[];
}

/**
 * Findings against the items there are: opens, grows, shrinks, reopens, closes and expires items, and
 * books each move. The same records give nothing to write, and the order of rules and findings does
 * not matter. Items of a rule that could not run stay as they are and say since when.
 */
export function reconcile(
  assessment: Assessment,
  items: ReadonlyMap<string, ItemRecord>,
  scan: Scan,
): Reconciled {
  const findings = findingsById(assessment);
  const changed: ItemRecord[] = [];
  const entries: LedgerEntryDraft[] = [];
  for (const id of [...new Set([...items.keys(), ...findings.keys()])].sort()) {
    const step = settle(items.get(id), findings.get(id), assessment, scan);
    if (step.item) changed.push(step.item);
    entries.push(...step.entries);
  }
  return { items: changed, entries: nameTheOnePaid(entries, scan) };
}

interface Step {
  readonly item?: ItemRecord;
  readonly entries: readonly LedgerEntryDraft[];
}

function settle(
  item: ItemRecord | undefined,
  finding: PricedFinding | undefined,
  { failed }: Assessment,
  scan: Scan,
): Step {
  if (item === undefined) return finding ? openItem(finding, scan) : { entries: [] };
  const expired = expireAcceptance(item, scan);
  const now = expired.item ?? item;
  if (failed.has(item.rule)) return both(expired, keepUnchecked(now, scan));
  if (finding === undefined) return both(expired, closeItem(now, scan));
  switch (now.state.name) {
    case 'dismissed':
      return { entries: [] };
    case 'paid':
    case 'cleared':
      return openItem(finding, scan, now);
    default:
      return both(expired, change(now, finding, scan));
  }
}

function change(item: ItemRecord, finding: PricedFinding, scan: Scan): Step {
  const home = item.state.name === 'accepted' ? 'accepted' : 'open';
  const next = updateItem(item, finding, scan);
  const entries = amountChange(item, finding, home, scan).map((move) =>
    entryDraft(next ?? item, move, scan),
  );
  return next ? { item: next, entries } : { entries };
}

function keepUnchecked(item: ItemRecord, { now }: Scan): Step {
  const isLive = item.state.name === 'open' || item.state.name === 'accepted';
  if (!isLive || item.notCheckedSince !== undefined) return { entries: [] };
  return { item: { ...item, notCheckedSince: now }, entries: [] };
}

function both(first: Step, second: Step): Step {
  const item = second.item ?? first.item;
  const entries = [...first.entries, ...second.entries];
  return item ? { item, entries } : { entries };
}

function findingsById({ found }: Assessment): Map<string, PricedFinding> {
  return new Map([...found.values()].flat().map((finding) => [finding.id, finding]));
}

/** When an act paid one item, the line says what was done, "2 columns classified". */
function nameTheOnePaid(entries: LedgerEntryDraft[], { cause }: Scan): LedgerEntryDraft[] {
  const paid = entries.filter(({ type }) => type === 'paid');
  if (cause.name !== 'act' || paid.length !== 1) return entries;
  return entries.map((entry) =>
    entry === paid[0] ? { ...entry, title: cause.reason, count: 0 } : entry,
  );
}
