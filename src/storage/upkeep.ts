import type { Digest } from '../vocabulary/digest.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { beginVisit } from './begin-visit.ts';
import type { CommitRequest } from './commit-request.ts';
import { contentMarks, type ContentMark } from './content-marks.ts';
import { duePurges, garbage, liveDigests } from './garbage.ts';
import type { RecordChange } from './records/change.ts';
import type { WorkspaceRecord } from './records/workspace.ts';
import { checkAtStart } from './startup-check.ts';
import type { StoragePort } from './storage-port.ts';
import { isTooOld, UNDO_DAYS } from './undo.ts';
import type { WorkspaceSnapshot } from './workspace-snapshot.ts';
import { verifyBlobs } from './verify-blobs.ts';
import { versionBlobs } from './version-blobs.ts';
import type { StartupReport } from './workspace-state.ts';

/** Files removed in one go; the page acts in between. */
const SLICE_FILES = 200;
/** Damaged bytes are kept as long as an act can be undone. */
const QUARANTINE_KEPT_MS = UNDO_DAYS * 86_400_000;

/** What upkeep works on, and how it saves. */
export interface UpkeepParts {
  readonly port: StoragePort;
  readonly clock: Clock;
  readonly snapshot: () => WorkspaceSnapshot;
  readonly commit: (request: CommitRequest) => Promise<unknown>;
  readonly mark: (changes: readonly RecordChange[]) => Promise<void>;
  /** Blobs put in this visit, by any tab. */
  readonly recent: ReadonlySet<Digest>;
  /** Blobs that the other workspaces of this browser refer to, at this moment. */
  readonly heldElsewhere?: (() => Promise<ReadonlySet<Digest>>) | undefined;
}

/** What the writing tab does for the stores: looks at start, cleans when idle. */
export class Upkeep {
  readonly #parts: UpkeepParts;
  #orphans: ReadonlySet<Digest> = new Set();

  constructor(parts: UpkeepParts) {
    this.#parts = parts;
  }

  /** Checks the stores, marks versions whose bytes are lost or back, forgets what is too old to undo. */
  async check(): Promise<StartupReport> {
    const { port, clock, snapshot } = this.#parts;
    const { report, orphans, damaged, foundVersions } = await checkAtStart(
      port,
      snapshot(),
      clock,
      await this.#elsewhere(),
    );
    this.#orphans = new Set(orphans);
    await this.#markContent(report.missingVersions, 'missing');
    await this.#markContent(report.damagedVersions, 'corrupt');
    for (const digest of new Set(damaged)) await port.blobs.quarantine(digest);
    await this.#markContent(foundVersions, 'found');
    const now = clock();
    const old = (await port.readHistory()).filter((act) => isTooOld(act, now));
    if (old.length > 0) await port.forgetHistory(old.map(({ id }) => id));
    return report;
  }

  /** Leaves the workspace's traces where they are missing; begins a visit when the last one is over. */
  async greet(record: WorkspaceRecord): Promise<void> {
    const { port, clock, snapshot, mark } = this.#parts;
    const { inFiles, inPage } = await port.witness.read();
    if (inFiles !== record.id || inPage !== record.id) await port.witness.mark(record.id);
    const lastActAt = (await port.readAuditHead())?.at ?? record.createdAt;
    const ledgerLength = snapshot().ledger.length;
    const visit = beginVisit(record, clock(), { lastActAt, ledgerLength });
    if (visit !== undefined) await mark([{ table: 'workspace', act: 'put', record: visit }]);
  }

  /**
   * Collects garbage: first the purge is saved, then the files go, never in reverse.
   * Answers the digests that went.
   */
  async tidy(): Promise<readonly Digest[]> {
    const { port, clock, snapshot, recent } = this.#parts;
    const now = clock();
    const before = liveDigests(snapshot());
    await this.#markContent(duePurges(snapshot(), now), 'purged');
    const after = liveDigests(snapshot());
    const purged = [...before].filter((digest) => !after.has(digest) && !recent.has(digest));
    const known = { candidates: this.#orphans, recent };
    const stale = garbage(snapshot(), await port.blobs.list(), now, known);
    const gone: Digest[] = [];
    const due = [...purged, ...stale.map(({ digest }) => digest)];
    for (let from = 0; from < due.length; from += SLICE_FILES) {
      gone.push(...(await this.#removeSlice(due.slice(from, from + SLICE_FILES))));
      // Lets acts of the page in between two slices.
      await new Promise((resolve) => setTimeout(resolve));
    }
    await port.blobs.sweepQuarantine(QUARANTINE_KEPT_MS);
    return gone;
  }

  /** Hashes every stored file again and marks the versions whose bytes are not what they were. */
  async verifyContent(): Promise<void> {
    const { port, snapshot } = this.#parts;
    for await (const { digest, verdict } of verifyBlobs(port, liveDigests(snapshot()))) {
      if (verdict === 'whole') continue;
      await this.#markContent(versionsOf(snapshot(), digest), verdict);
      if (verdict === 'corrupt') await port.blobs.quarantine(digest);
    }
  }

  /** Removes files that nothing refers to at this moment. */
  async #removeSlice(digests: readonly Digest[]): Promise<readonly Digest[]> {
    const { port, snapshot, recent } = this.#parts;
    const [elsewhere, live] = [await this.#elsewhere(), liveDigests(snapshot())];
    const gone = digests.filter(
      (digest) => !elsewhere.has(digest) && !live.has(digest) && !recent.has(digest),
    );
    for (const digest of gone) await port.blobs.remove(digest);
    return gone;
  }

  /** Read anew each time, just before files go; when it cannot be read, nothing goes. */
  async #elsewhere(): Promise<ReadonlySet<Digest>> {
    return (await this.#parts.heldElsewhere?.()) ?? new Set();
  }

  async #markContent(versionIds: readonly string[], mark: ContentMark): Promise<void> {
    const request = contentMarks(this.#parts.snapshot(), versionIds, mark);
    if (request !== undefined) await this.#parts.commit(request);
  }
}

/** Versions that hold this blob and are not marked as lost yet. */
function versionsOf(snapshot: WorkspaceSnapshot, digest: Digest): readonly string[] {
  return [...snapshot.versions.values()]
    .filter(({ id }) => snapshot.versionLives.get(id)?.contentLost === undefined)
    .filter((version) => versionBlobs(version).some(({ blobDigest }) => blobDigest === digest))
    .map(({ id }) => id);
}
