import type { ColumnSchema } from '../../vocabulary/column.ts';
import type { ColumnProfile } from '../../storage/records/profile.ts';

/** What two passes measured of a column, before its meaning and its warnings are known. */
export interface Measures {
  readonly column: ColumnSchema;
  readonly rowCount: number;
  readonly present: number;
  /** Distinct values, at most 2,000, as text; empty when none were asked for. */
  readonly sample: readonly string[];
  readonly profile: Omit<
    ColumnProfile,
    'name' | 'type' | 'semantic' | 'semanticShare' | 'personal' | 'warnings'
  >;
}
