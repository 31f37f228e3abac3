import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { formatCount } from '../ui/format-count.ts';
import { formatInstant } from '../ui/format-instant.ts';
import type { Instant } from '../vocabulary/instant.ts';

/** "My workspace · 2 sources, 2 datasets · as of 24 Nov 2026, 09:12"; archived ones do not count. */
export function workspaceSummary(
  { workspace, sources, datasets }: WorkspaceSnapshot,
  scannedAt: Instant | undefined,
): string {
  const [record] = workspace.values();
  const live = (records: Iterable<{ readonly archivedAt?: Instant }>): number =>
    [...records].filter(({ archivedAt }) => archivedAt === undefined).length;
  const held = `${formatCount(live(sources.values()), 'source')}, ${formatCount(live(datasets.values()), 'dataset')}`;
  const asOf =
    scannedAt === undefined
      ? 'being checked'
      : `as of ${formatInstant(scannedAt, record?.timeZone ?? 'UTC')}`;
  return [record?.name ?? 'Workspace', held, asOf].join(' · ');
}
