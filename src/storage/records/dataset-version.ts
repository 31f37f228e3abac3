import type { ColumnSchema } from '../../vocabulary/column.ts';
import type { ContentHash, Digest } from '../../vocabulary/digest.ts';
import type { DatasetId, PersonId, VersionId } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Recipe } from './recipe.ts';

/** An immutable file of whole columns. */
export interface BlobRef {
  readonly columns: readonly string[];
  readonly blobDigest: Digest;
  readonly sizeBytes: number;
}

/** What changed against the version before it. */
export interface VersionChange {
  readonly previousVersionId: VersionId;
  readonly addedColumns: readonly string[];
  readonly removedColumns: readonly string[];
  readonly retypedColumns: readonly string[];
  readonly rowsBefore: number;
  /** By whole-row content; absent when the schema differs. */
  readonly rowsAdded?: number;
  readonly rowsRemoved?: number;
}

/** Lines of the file that are no rows of the table, kept as they were. */
export interface SetAside {
  readonly rowCount: number;
  /** Line number in the file, reason, text. */
  readonly schema: readonly ColumnSchema[];
  readonly blobs: readonly BlobRef[];
}

/** An immutable version of a dataset. Never changed after it was written. */
export interface DatasetVersionRecord {
  readonly id: VersionId;
  readonly datasetId: DatasetId;
  /** 1, 2, 3 … within the dataset. */
  readonly number: number;
  readonly parentId?: VersionId;
  readonly recipe: Recipe;
  readonly recipeHash: Digest;
  readonly schema: readonly ColumnSchema[];
  readonly schemaHash: Digest;
  readonly rowCount: number;
  readonly contentHash: ContentHash;
  readonly blobs: readonly BlobRef[];
  /** Absent when every line of the file is a row. */
  readonly setAside?: SetAside;
  readonly madeInMs: number;
  readonly createdAt: Instant;
  readonly author: PersonId;
  readonly change?: VersionChange;
  /** The 4,096 smallest row hashes (15 hex digits each, sorted), for overlap with other versions. */
  readonly rowSketch: readonly string[];
}
