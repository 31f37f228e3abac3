import type { Actor } from '../vocabulary/actor.ts';
import type { WorkspaceId } from '../vocabulary/ids.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { arrive, type SlotPlace } from './arriving-slot.ts';
import { pieces } from './backup/archive-bytes.ts';
import { commit } from './commit.ts';
import { fillWorkspace } from './fill-workspace.ts';
import { liveDigests } from './garbage.ts';
import { randomHex } from './random-hex.ts';
import type { Slot } from './shelf.ts';
import type { StoragePort } from './storage-port.ts';
import type { WorkspaceContent } from './workspace-content.ts';

export interface DuplicateOptions {
  readonly name: string;
  readonly actor: Actor;
  readonly clock: Clock;
}

/**
 * Copies a workspace into a new slot under another name and id. Its audit log goes on from the original's
 * and says so; blobs are shared. The copy is not opened. Throws `STO_QUOTA` or `STO_WRITE_FAILED`; then
 * there is no copy.
 */
export async function duplicateWorkspace(
  port: StoragePort,
  place: SlotPlace,
  { name, actor, clock }: DuplicateOptions,
): Promise<Slot> {
  const content = await port.readContent();
  const id = randomHex(16) as WorkspaceId;
  const [original = id] = content.snapshot.workspace.keys();
  return arrive(place, { id, name }, clock, async (copy) => {
    await fillWorkspace(copy, renamed(content, id, name));
    const there = new Set((await copy.blobs.list()).map(({ digest }) => digest));
    for (const digest of liveDigests(content.snapshot)) {
      const blob = there.has(digest) ? undefined : await port.blobs.read(digest);
      if (blob !== undefined) await copy.blobs.receive(digest, blob.size, pieces(blob));
    }
    await commit(copy, clock, {
      actor,
      reason: 'Workspace duplicated',
      records: [],
      ledgerEntries: [],
      auditEvent: {
        action: 'workspace.duplicate',
        object: { kind: 'workspace', id },
        detail: { original },
      },
      undoable: false,
    });
  });
}

/** The content under another id: no backup of the copy exists, and no undo may bring the old row back. */
function renamed(content: WorkspaceContent, id: WorkspaceId, name: string): WorkspaceContent {
  const workspace = new Map(
    [...content.snapshot.workspace.values()].map(({ backedUp: _, ...record }) => [
      id as string,
      { ...record, id, name },
    ]),
  );
  const history = content.history.filter(({ inverse, redo }) =>
    [...inverse, ...redo].every(({ table }) => table !== 'workspace'),
  );
  return { ...content, snapshot: { ...content.snapshot, workspace }, history };
}
