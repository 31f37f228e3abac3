import type { Digest } from '../vocabulary/digest.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { liveDigests } from './garbage.ts';
import { ledgerFault } from './ledger-fault.ts';
import type { DatasetVersionRecord } from './records/dataset-version.ts';
import type { BlobInfo, StoragePort } from './storage-port.ts';
import type { WorkspaceSnapshot } from './workspace-snapshot.ts';
import type { StartupReport } from './workspace-state.ts';
import { versionBlobs } from './version-blobs.ts';

/** Unfinished files younger than this may still be written by another tab. */
const UNFINISHED_AFTER_MS = 3_600_000;

/** What the check found, and which blobs no version refers to. */
export interface StartupFindings {
  readonly report: StartupReport;
  readonly orphans: readonly Digest[];
  /** Blobs of another size than their version says. */
  readonly damaged: readonly Digest[];
  /** Versions marked as lost whose bytes are all there again. */
  readonly foundVersions: readonly string[];
}

/**
 * Looks at the stores at start: removes unfinished files, compares records with blobs by name and
 * size, checks the ledger, and writes one health line. Hashes are verified in idle time. Blobs that
 * other workspaces hold (`elsewhere`) are no orphans.
 */
export async function checkAtStart(
  port: StoragePort,
  snapshot: WorkspaceSnapshot,
  clock: Clock,
  elsewhere: ReadonlySet<Digest> = new Set(),
): Promise<StartupFindings> {
  const started = performance.now();
  const unfinishedRemoved = await port.blobs.sweepUnfinished(UNFINISHED_AFTER_MS);
  const stored = new Map((await port.blobs.list()).map((info) => [info.digest, info]));
  const versions = [...snapshot.versions.values()];
  const live = liveDigests(snapshot);
  const orphans = [...stored.values()].filter(
    ({ digest }) => !live.has(digest) && !elsewhere.has(digest),
  );
  const verdicts = versions.map((version) => ({
    id: version.id,
    lost: snapshot.versionLives.get(version.id)?.contentLost,
    content: contentOf(version, stored),
  }));
  const fault = ledgerFault(snapshot.ledger);
  const newly = (content: Content): readonly string[] =>
    verdicts.filter((v) => v.lost === undefined && v.content === content).map(({ id }) => id);
  const report: StartupReport = {
    at: clock(),
    tookMs: Math.round(performance.now() - started),
    blobs: stored.size,
    blobBytes: sum([...stored.values()]),
    unfinishedRemoved,
    orphans: orphans.length,
    orphanBytes: sum(orphans),
    missingVersions: newly('missing'),
    damagedVersions: newly('damaged'),
    ledgerBalanced: fault === undefined,
    ...(fault === undefined ? {} : { ledgerFault: fault }),
  };
  await port.writeHealth({
    at: report.at,
    tookMs: report.tookMs,
    blobs: report.blobs,
    unfinishedRemoved,
    orphans: report.orphans,
    missing: report.missingVersions.length,
    damaged: report.damagedVersions.length,
    ledgerBalanced: report.ledgerBalanced,
  });
  return {
    report,
    orphans: orphans.map(({ digest }) => digest),
    damaged: versions.flatMap(versionBlobs).flatMap(({ blobDigest, sizeBytes }) => {
      const info = stored.get(blobDigest);
      return info === undefined || info.sizeBytes === sizeBytes ? [] : [blobDigest];
    }),
    foundVersions: verdicts
      .filter(({ lost, content }) => lost !== undefined && lost !== 'purged' && content === 'whole')
      .map(({ id }) => id),
  };
}

type Content = 'whole' | 'missing' | 'damaged';

function contentOf(version: DatasetVersionRecord, stored: ReadonlyMap<Digest, BlobInfo>): Content {
  const found = versionBlobs(version).map(({ blobDigest, sizeBytes }) => {
    const info = stored.get(blobDigest);
    if (info === undefined) return 'missing';
    return info.sizeBytes === sizeBytes ? 'whole' : 'damaged';
  });
  if (found.includes('missing')) return 'missing';
  return found.includes('damaged') ? 'damaged' : 'whole';
}

function sum(infos: readonly BlobInfo[]): number {
  return infos.reduce((bytes, { sizeBytes }) => bytes + sizeBytes, 0);
}
