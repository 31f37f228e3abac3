import type { Digest } from './digest.ts';
import type { Instant } from './instant.ts';

/** What an item rests on: the question as text, the facts it returned, their hash, and when. */
export interface Evidence {
  /** SQL, or the printed question of a rule over records. */
  readonly query: string;
  /** Column heads and rows, all as text, at most 200 rows. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly resultHash: Digest;
  readonly asOf: Instant;
}
