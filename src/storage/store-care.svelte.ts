import type { PaydownError } from '../vocabulary/paydown-error.ts';
import { asPaydownError } from './as-paydown-error.ts';
import type { AuditLog } from './audit-log.svelte.ts';
import { ledgerFault } from './ledger-fault.ts';
import { storageError } from './storage-error.ts';
import { storeLost } from './store-lost.ts';
import type { Upkeep } from './upkeep.ts';
import type { WorkspaceSnapshot } from './workspace-snapshot.ts';
import type { StartupReport } from './workspace-state.ts';

/** How the stores of a tab are: what the start-up check found, and why nothing may be saved. */
export class StoreCare {
  /** Only the writing tab checks. */
  startup = $state.raw<StartupReport | undefined>(undefined);
  /** Why the last upkeep in idle time broke off. */
  tidying = $state.raw<PaydownError | undefined>(undefined);
  #isReplaced = $state.raw(false);
  #ledgerFault = $state.raw<string | undefined>(undefined);
  readonly #auditLog: AuditLog;
  readonly #upkeep: Upkeep;

  constructor(auditLog: AuditLog, upkeep: Upkeep) {
    this.#auditLog = auditLog;
    this.#upkeep = upkeep;
  }

  /** Why acts are refused while everything can be read; undefined when they are not. */
  get readOnly(): PaydownError | undefined {
    if (this.#isReplaced) return storeLost('upgraded');
    if (this.#ledgerFault !== undefined) {
      return storageError('STO_NOT_BALANCED', this.#ledgerFault);
    }
    const { state } = this.#auditLog;
    return state.name === 'broken'
      ? storageError('STO_CHAIN_BROKEN', `The audit log is not whole from entry ${state.seq} on`)
      : undefined;
  }

  /** A newer version of the program opened the store: this tab no longer has it. */
  replaced(): void {
    this.#isReplaced = true;
  }

  look(snapshot: WorkspaceSnapshot): void {
    this.#ledgerFault = ledgerFault(snapshot.ledger);
  }

  async check(): Promise<void> {
    this.startup = await this.#upkeep.check();
  }

  /** Idle work never takes the page down: what it could not do it does at the next start. */
  async tidy(isWriter: () => boolean, isClosed: () => boolean): Promise<void> {
    try {
      await this.#auditLog.verify(false);
      if (!isWriter() || this.readOnly !== undefined) return;
      await this.#upkeep.tidy();
      await this.#upkeep.verifyContent();
    } catch (error) {
      if (!isClosed()) this.tidying = asPaydownError(error);
    }
  }
}
