import type { VersionMark } from '../charts/version-mark.ts';
import type { DatasetRecord } from '../storage/records/dataset.ts';
import type { DatasetVersionRecord } from '../storage/records/dataset-version.ts';
import type { VersionLifeRecord } from '../storage/records/version-life.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { formatDate } from '../ui/format-date.ts';
import { formatDuration } from '../ui/format-duration.ts';
import { localDate } from '../ui/local-date.ts';
import type { LocalDate } from '../vocabulary/instant.ts';
import { versionBytes } from './version-bytes.ts';

/** A version with its life and as the strip draws it. */
export interface VersionRow {
  readonly version: DatasetVersionRecord;
  readonly life?: VersionLifeRecord;
  readonly mark: VersionMark;
}

/** The versions of a dataset, oldest first. `unread` are those that could be dropped now. */
export function versionRows(
  dataset: DatasetRecord,
  snapshot: WorkspaceSnapshot,
  {
    today,
    timeZone,
    unread,
  }: {
    readonly today: LocalDate;
    readonly timeZone: string;
    readonly unread: ReadonlySet<string>;
  },
): readonly VersionRow[] {
  return [...snapshot.versions.values()]
    .filter(({ datasetId }) => datasetId === dataset.id)
    .sort((a, b) => a.number - b.number)
    .map((version) => {
      const life = snapshot.versionLives.get(version.id);
      const { freed, shared } = versionBytes(snapshot, [version.id]);
      const isGone = life?.droppedAt !== undefined || life?.contentLost !== undefined;
      const isCurrent = dataset.currentVersionId === version.id;
      const state = isGone
        ? 'dropped'
        : isCurrent
          ? 'current'
          : unread.has(version.id) && isDerived(version)
            ? 'recomputable'
            : 'kept';
      return {
        version,
        ...(life === undefined ? {} : { life }),
        mark: {
          id: version.id,
          name: `v${version.number}`,
          date: formatDate(localDate(version.createdAt, timeZone), today),
          href: `#/datasets/${dataset.id}/${version.id}`,
          ...(version.parentId === undefined ? {} : { parentId: version.parentId }),
          uniqueBytes: freed,
          sharedBytes: shared,
          state,
          rebuild: formatDuration(version.madeInMs),
          ...remarkOf(life, isCurrent, unread.has(version.id)),
        },
      };
    });
}

function remarkOf(
  life: VersionLifeRecord | undefined,
  isCurrent: boolean,
  isUnread: boolean,
): { readonly remark?: string } {
  if (life?.contentLost !== undefined) return { remark: `bytes ${life.contentLost}` };
  if (life?.droppedAt !== undefined) return { remark: 'dropped' };
  if (isCurrent) return { remark: 'in use' };
  if (life?.kept === true) return { remark: 'kept' };
  return isUnread ? { remark: 'unread' } : {};
}

/** Made from another version: the bytes can be made again without the file. */
function isDerived({ recipe }: DatasetVersionRecord): boolean {
  return recipe.inputs.every(({ kind }) => kind === 'version');
}
