import type { CallOptions, Engine } from '../engine/engine.ts';
import { jsonDigest } from '../ledger/json-digest.ts';
import type { RecordChange } from '../storage/records/change.ts';
import type {
  BlobRef,
  DatasetVersionRecord,
  SetAside,
} from '../storage/records/dataset-version.ts';
import type { Recipe } from '../storage/records/recipe.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';
import type { ColumnSchema } from '../vocabulary/column.ts';
import type { ContentHash } from '../vocabulary/digest.ts';
import type { DatasetId, PersonId, VersionId } from '../vocabulary/ids.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { checkAssertions } from './check-assertions.ts';
import { measureOverlaps } from './measure-overlaps.ts';
import type { OpenTables } from './open-tables.ts';
import { profileVersion } from './profile.ts';
import { tableName } from './table-name.ts';
import { versionChange } from './version-change.ts';

/** What a version is before it is measured. Its table is in the engine, its blobs are stored. */
export interface VersionDraft {
  readonly id: VersionId;
  readonly datasetId: DatasetId;
  readonly number: number;
  readonly parentId?: VersionId;
  /** The version that the dataset used until now. */
  readonly previous?: DatasetVersionRecord;
  readonly recipe: Recipe;
  readonly schema: readonly ColumnSchema[];
  readonly rowCount: number;
  readonly contentHash: ContentHash;
  /** The `ROW_SKETCH_SIZE` smallest row hashes, for overlap with other versions. */
  readonly rowSketch: readonly string[];
  readonly blobs: readonly BlobRef[];
  readonly setAside?: SetAside;
  readonly author: PersonId;
  /** `performance.now()` when the making began. */
  readonly startedAt: number;
}

export interface MeasureParts {
  readonly engine: Engine;
  readonly workspace: Pick<Workspace, 'snapshot'>;
  readonly tables: OpenTables;
  readonly clock: Clock;
}

export interface MeasuredVersion {
  readonly version: DatasetVersionRecord;
  /** Version, life, profile, overlaps and assertion runs, to be written in one commit. */
  readonly records: readonly RecordChange[];
}

/** Profiles and compares a new version, and checks the dataset's assertions on it. Writes nothing. */
export async function measureVersion(
  draft: VersionDraft,
  parts: MeasureParts,
  options: CallOptions,
): Promise<MeasuredVersion> {
  const { engine, clock } = parts;
  const table = tableName(draft.id);
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const doing = (what: string) => options.report?.({ done: 0, unit: 'rows', doing: what });

  const profile = await profileVersion(engine, table, draft.schema, { ...options, now: clock });
  doing('Comparing with other tables');
  const change = await versionChange(draft, parts, signal);
  const version: DatasetVersionRecord = {
    id: draft.id,
    datasetId: draft.datasetId,
    number: draft.number,
    ...(draft.parentId === undefined ? {} : { parentId: draft.parentId }),
    recipe: draft.recipe,
    recipeHash: jsonDigest(draft.recipe),
    schema: draft.schema,
    schemaHash: jsonDigest(draft.schema),
    rowCount: draft.rowCount,
    contentHash: draft.contentHash,
    blobs: draft.blobs,
    ...(draft.setAside === undefined ? {} : { setAside: draft.setAside }),
    madeInMs: Math.round(performance.now() - draft.startedAt),
    createdAt: clock(),
    author: draft.author,
    ...(change === undefined ? {} : { change }),
    rowSketch: draft.rowSketch,
  };
  const overlaps = await measureOverlaps(version, parts, signal);
  doing('Checking assertions');
  const runs = await checkAssertions(version, parts, signal);
  return {
    version,
    records: [
      { table: 'versions', act: 'put', record: version },
      {
        table: 'versionLives',
        act: 'put',
        record: { versionId: version.id, lastReadAt: version.createdAt, kept: false },
      },
      { table: 'profiles', act: 'put', record: { ...profile, versionId: version.id } },
      ...overlaps.map((record) => ({ table: 'overlaps' as const, act: 'put' as const, record })),
      ...runs.map((record) => ({ table: 'assertionRuns' as const, act: 'put' as const, record })),
    ],
  };
}
