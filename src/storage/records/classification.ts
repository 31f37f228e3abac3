import type { DataClass } from '../../vocabulary/data-class.ts';
import type { DatasetId, PersonId } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';

/** A person's decision on how a column may be treated. */
export interface ClassificationRecord {
  /** `<dataset id>/<column name>` */
  readonly id: string;
  readonly datasetId: DatasetId;
  readonly column: string;
  readonly dataClass: DataClass;
  readonly decidedBy: PersonId;
  readonly decidedAt: Instant;
}
