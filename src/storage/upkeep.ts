import type { Digest } from '../vocabulary/digest.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { beginVisit } from './begin-visit.ts';
import type { CommitRequest } from './commit-request.ts';
import { contentMarks } from './content-marks.ts';
import { duePurges, garbage, liveDigests } from './garbage.ts';
import type { RecordChange } from './records/change.ts';
import type { WorkspaceRecord } from './records/workspace.ts';
import { checkAtStart } from './startup-check.ts';
import type { StoragePort } from './storage-port.ts';
import { isTooOld } from './undo.ts';
import type { WorkspaceSnapshot } from './workspace-snapshot.ts';
import type { StartupReport } from './workspace-state.ts';

/** What the writing tab's upkeep works on. */
export interface UpkeepParts {
  readonly port: StoragePort;
  readonly clock: Clock;
  readonly snapshot: () => WorkspaceSnapshot;
  readonly save: (request: CommitRequest) => Promise<unknown>;
}

/** Start-up check of the writing tab: marks what is lost or back, forgets what is too old to undo. */
export async function checkAndMark(
  parts: UpkeepParts,
): Promise<{ readonly report: StartupReport; readonly orphans: readonly Digest[] }> {
  const { port, clock, snapshot } = parts;
  const { report, orphans, foundVersions } = await checkAtStart(port, snapshot(), clock);
  await saveMarks(parts, report.missingVersions, 'missing');
  await saveMarks(parts, report.damagedVersions, 'corrupt');
  await saveMarks(parts, foundVersions, 'found');
  const now = clock();
  const old = (await port.readHistory()).filter((act) => isTooOld(act, now));
  if (old.length > 0) await port.forgetHistory(old.map(({ id }) => id));
  return { report, orphans };
}

/**
 * Leaves the workspace's traces where they are missing, and begins a new visit when the last one is
 * over. Marks only: no act, no audit entry.
 */
export async function greet(
  { port, clock }: UpkeepParts,
  record: WorkspaceRecord,
  ledgerLength: number,
): Promise<readonly RecordChange[]> {
  const { inFiles, inPage } = await port.witness.read();
  if (inFiles !== record.id || inPage !== record.id) await port.witness.mark(record.id);
  const lastActAt = (await port.readAuditHead())?.at ?? record.createdAt;
  const visit = beginVisit(record, clock(), { lastActAt, ledgerLength });
  return visit === undefined ? [] : [{ table: 'workspace', act: 'put', record: visit }];
}

/**
 * Garbage collection of the writing tab: first the purge is saved, then the files go, never in
 * reverse. Answers the digests that went.
 */
export async function collectGarbage(
  parts: UpkeepParts,
  known: { readonly orphans: readonly Digest[]; readonly recent: ReadonlySet<Digest> },
): Promise<readonly Digest[]> {
  const { port, clock, snapshot } = parts;
  const now = clock();
  const before = liveDigests(snapshot());
  await saveMarks(parts, duePurges(snapshot(), now), 'purged');
  const after = liveDigests(snapshot());
  const purged = [...before].filter((digest) => !after.has(digest) && !known.recent.has(digest));
  const stale = garbage(snapshot(), await port.blobs.list(), now, {
    candidates: new Set(known.orphans),
    recent: known.recent,
  });
  const gone = [...purged, ...stale.map(({ digest }) => digest)];
  for (const digest of gone) await port.blobs.remove(digest);
  return gone;
}

async function saveMarks(
  { snapshot, save }: UpkeepParts,
  versionIds: readonly string[],
  mark: Parameters<typeof contentMarks>[2],
): Promise<void> {
  const request = contentMarks(snapshot(), versionIds, mark);
  if (request !== undefined) await save(request);
}
