import type { Ledger } from '../ledger/ledger.svelte.ts';
import type { Committed } from '../storage/commit.ts';
import type { Actor } from '../vocabulary/actor.ts';
import type { VerbPlan } from './verb-plan.ts';

/** Does what a plan says, undoable, in one commit. Fails with what the ledger and the storage fail with. */
export function pay(plan: VerbPlan, ledger: Pick<Ledger, 'act'>, actor: Actor): Promise<Committed> {
  return ledger.act({
    actor,
    reason: plan.reason,
    records: plan.records,
    ledgerEntries: [],
    auditEvent: plan.auditEvent,
    undoable: true,
  });
}
