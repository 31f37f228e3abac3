import type { Digest } from '../../vocabulary/digest.ts';
import type { PersonId, ReportId } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';

/** That a report left, and what it was; not its bytes. */
export interface ReportRecord {
  readonly id: ReportId;
  readonly title: string;
  readonly format: 'html' | 'json' | 'pdf';
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly contentHash: Digest;
  readonly auditHead: string;
  readonly exportedAt: Instant;
  readonly exportedBy: PersonId;
  readonly hiddenGroups: number;
}
