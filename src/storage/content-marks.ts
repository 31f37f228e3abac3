import type { CommitRequest } from './commit-request.ts';
import { PROGRAM } from './create-workspace.ts';
import type { VersionLifeRecord } from './records/version-life.ts';
import type { WorkspaceSnapshot } from './workspace-snapshot.ts';

/** What became of the bytes of some versions. */
export type ContentMark = 'missing' | 'corrupt' | 'purged' | 'found';

const ACTIONS = {
  missing: 'dataset.version.content-lost',
  corrupt: 'dataset.version.content-lost',
  purged: 'dataset.version.purge',
  found: 'dataset.version.content-found',
} as const satisfies Record<ContentMark, string>;

const REASONS = {
  missing: 'Stored bytes missing',
  corrupt: 'Stored bytes damaged',
  purged: 'Dropped versions purged',
  found: 'Stored bytes back',
} as const satisfies Record<ContentMark, string>;

/** The act that writes into versions' life records what became of their bytes; undefined for none. */
export function contentMarks(
  snapshot: WorkspaceSnapshot,
  versionIds: readonly string[],
  mark: ContentMark,
): CommitRequest | undefined {
  const lives = versionIds.flatMap((id) => lifeOf(snapshot, id));
  const [first] = lives;
  if (first === undefined) return undefined;
  return {
    actor: PROGRAM,
    reason: REASONS[mark],
    records: lives.map((life) => ({
      table: 'versionLives',
      act: 'put',
      record: marked(life, mark),
    })),
    ledgerEntries: [],
    auditEvent: {
      action: ACTIONS[mark],
      object: { kind: 'version', id: first.versionId },
      detail: { versions: lives.length, mark },
    },
    undoable: false,
  };
}

function marked(life: VersionLifeRecord, mark: ContentMark): VersionLifeRecord {
  if (mark !== 'found') return { ...life, contentLost: mark };
  const { versionId, lastReadAt, kept, droppedAt } = life;
  return { versionId, lastReadAt, kept, ...(droppedAt === undefined ? {} : { droppedAt }) };
}

function lifeOf(snapshot: WorkspaceSnapshot, versionId: string): readonly VersionLifeRecord[] {
  const life = snapshot.versionLives.get(versionId);
  if (life !== undefined) return [life];
  const version = snapshot.versions.get(versionId);
  if (version === undefined) return [];
  return [{ versionId: version.id, lastReadAt: version.createdAt, kept: false }];
}
