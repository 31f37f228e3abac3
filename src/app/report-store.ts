import type { ReportStore } from '../reports/report-store.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';

/** The open workspace as the reports see it. */
export function reportStore(workspace: Workspace): ReportStore {
  return {
    get snapshot() {
      return workspace.snapshot;
    },
    get actor() {
      return workspace.actor;
    },
    get me() {
      return workspace.me;
    },
    get audit() {
      return workspace.audit;
    },
    verifyAudit: () => workspace.auditLog.verify(),
    commit: (request) => workspace.commit(request),
  };
}
