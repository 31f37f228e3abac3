import type { OpenedTable, TableListing } from '../../src/engine/contracts/opening-contract.ts';
import type { Progress } from '../../src/vocabulary/task.ts';

/** What a call gives to the opener of its file. */
export interface OpeningParts {
  /** Aborts on cancel; check it at every piece (`stopIfAborted`). */
  readonly signal: AbortSignal;
  /** Tells how far the call is, at most ten times a second; awaiting it lets a cancel in. */
  readonly report: (progress: Progress) => Promise<void>;
  /** The encoding the person chose for text. */
  readonly encoding?: string;
  /** Containers around this file: 0 for a file as it was brought. */
  readonly depth: number;
}

/** How the tables of one kind of file are found and taken out. Both throw `SRC_` codes. */
export interface Opener {
  /** Tables with their way inside this file, in its order. */
  list(file: File, parts: OpeningParts): Promise<TableListing>;
  /** `within` is the way inside this file: `[]` when the file is itself the table. */
  open(file: File, within: readonly string[], parts: OpeningParts): Promise<OpenedTable>;
}
