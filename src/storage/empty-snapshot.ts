import type { WorkspaceSnapshot } from './workspace-snapshot.ts';

/** A workspace before anything is in it. */
export const EMPTY_SNAPSHOT: WorkspaceSnapshot = {
  workspace: new Map(),
  people: new Map(),
  sources: new Map(),
  datasets: new Map(),
  versions: new Map(),
  versionLives: new Map(),
  profiles: new Map(),
  overlaps: new Map(),
  assertions: new Map(),
  assertionRuns: new Map(),
  classifications: new Map(),
  items: new Map(),
  daySnapshots: new Map(),
  reports: new Map(),
  ledger: [],
};
