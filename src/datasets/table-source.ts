import type { OpenedTable } from '../engine/contracts/opening-contract.ts';
import type { Digest } from '../vocabulary/digest.ts';

/** A table of a brought file: the file, the way to the table inside it, and the table taken out. */
export interface TableSource {
  readonly file: File;
  readonly fileDigest: Digest;
  /** `[]` when the file is the table. */
  readonly within: readonly string[];
  readonly opened: OpenedTable;
}
