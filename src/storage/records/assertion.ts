import type { AssertionId, DatasetId, PersonId, VersionId } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';

/** What must hold for every row, column or table. Bounds are exact text, compared in the column's type. */
export type AssertionCheck =
  | { readonly kind: 'not-missing'; readonly column: string }
  | { readonly kind: 'unique'; readonly column: string }
  | { readonly kind: 'range'; readonly column: string; readonly min: string; readonly max: string }
  | {
      readonly kind: 'accepted-values';
      readonly column: string;
      readonly values: readonly string[];
    }
  | { readonly kind: 'row-count'; readonly min: number };

/** An accepted assertion of a dataset, checked on every new version. */
export interface AssertionRecord {
  readonly id: AssertionId;
  readonly datasetId: DatasetId;
  readonly check: AssertionCheck;
  readonly acceptedBy: PersonId;
  readonly acceptedAt: Instant;
}

/** One check of one assertion on one version. */
export interface AssertionRunRecord {
  /** `<assertion id>|<version id>` */
  readonly id: string;
  readonly assertionId: AssertionId;
  readonly versionId: VersionId;
  readonly failingRows: number;
  readonly checkedRows: number;
  readonly query: string;
  readonly at: Instant;
}
