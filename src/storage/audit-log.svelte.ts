import type { Clock } from '../vocabulary/instant.ts';
import type { ChainMark } from './audit-chain.ts';
import { GENESIS_PREV } from './audit-entry.ts';
import { extendedAudit, watchAudit } from './audit-watch.ts';
import { exportAuditLog } from './export-audit-log.ts';
import type { AuditEntryRecord } from './records/audit-entry.ts';
import type { StoragePort } from './storage-port.ts';
import type { AuditVerifier } from './verify-audit-log.ts';
import type { AuditState } from './workspace-state.ts';

/** The audit log as pages see it: how far it is verified, its head, its export. */
export class AuditLog {
  state = $state.raw<AuditState>({ name: 'waiting' });
  readonly #port: StoragePort;
  readonly #clock: Clock;
  readonly #verifier: AuditVerifier | undefined;

  /** Without a verifier (usually a worker) the log stays `waiting`. */
  constructor(port: StoragePort, clock: Clock, verifier: AuditVerifier | undefined) {
    this.#port = port;
    this.#clock = clock;
    this.#verifier = verifier;
  }

  /** Verifies the whole log, or (`whole` false) what was added since this browser verified it last. */
  async verify(whole = true): Promise<void> {
    if (this.#verifier === undefined) return;
    const show = (state: AuditState): void => {
      this.state = state;
    };
    await watchAudit(this.#port, this.#clock, this.#verifier, { whole, show });
  }

  /** Takes note of entries this tab wrote. */
  extend(written: readonly AuditEntryRecord[]): void {
    this.state = extendedAudit(this.state, written);
  }

  /** How many entries are stored now, and the hash of the newest. */
  async mark(): Promise<ChainMark> {
    const head = await this.#port.readAuditHead();
    return head === undefined
      ? { count: 0, head: GENESIS_PREV }
      : { count: head.seq + 1, head: head.hash };
  }

  /** The whole log as JSON lines (`paydown-audit/1`). */
  export(): Promise<Blob> {
    return exportAuditLog(this.#port);
  }
}
