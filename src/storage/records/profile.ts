import type { ColumnType } from '../../vocabulary/column.ts';
import type { VersionId } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { SemanticType } from '../../vocabulary/semantic-type.ts';
import type { Stated } from '../../vocabulary/stated.ts';

export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** Equal-width bins over finite values; `edges` has one more than `counts`. Dates and timestamps as epoch microseconds. */
export interface Histogram {
  readonly scale: 'number' | 'time';
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

/** A remark about a column, with the fact in a sentence. */
export interface ProfileWarning {
  readonly code:
    | 'constant'
    | 'near-unique'
    | 'mostly-missing'
    | 'spaces'
    | 'case-variants'
    | 'outliers'
    | 'not-finite'
    | 'correlated'
    | 'personal';
  readonly sentence: string;
}

export interface ColumnProfile {
  readonly name: string;
  readonly type: ColumnType;
  readonly semantic: SemanticType;
  /** Share of the distinct values looked at (all, or 2,000 of them) that fit the semantic type, 0 to 1. */
  readonly semanticShare: number;
  /** True when values or name say personal data (governance.md section 5.3): 'certain', 'likely' or 'no'. */
  readonly personal: 'certain' | 'likely' | 'no';
  readonly missing: number;
  readonly distinct: { readonly count: number; readonly exact: boolean };
  /** Exact text of the smallest and largest finite value; texts in binary order, cut at 1,000 characters. */
  readonly min: Stated<string>;
  readonly max: Stated<string>;
  readonly mean: Stated<number>;
  /** Sample standard deviation, n − 1. */
  readonly sd: Stated<number>;
  /** Linear interpolation between order statistics (SciPy's default, R type 7). */
  readonly quantiles: Stated<readonly { readonly p: number; readonly value: number }[]>;
  /** Most frequent first, ties by value, at most 20, cut at 1,000 characters; none when distinct is an estimate. */
  readonly topValues: readonly ValueCount[];
  readonly histogram: Stated<Histogram>;
  /** Characters. */
  readonly lengths: Stated<{ readonly min: number; readonly max: number; readonly mean: number }>;
  /** Rows whose value has leading, trailing or doubled spaces. */
  readonly spaces: Stated<number>;
  /** Distinct values that differ from another only by case or outer spaces. */
  readonly caseVariants: Stated<number>;
  /** The same value in every row, none missing. */
  readonly constant: boolean;
  /** At least 99 % of the present values are distinct, but not all, in 100 rows or more. */
  readonly nearUnique: boolean;
  /** Rows outside Tukey's fences, 1.5 × IQR beyond the quartiles. */
  readonly outliers: Stated<{
    readonly count: number;
    readonly low: number;
    readonly high: number;
  }>;
  readonly notFinite: number;
  readonly warnings: readonly ProfileWarning[];
}

export interface Correlation {
  readonly a: string;
  readonly b: string;
  /** Spearman's rank correlation. */
  readonly rho: number;
  /** Rows where both are present. */
  readonly n: number;
}

/** Profile of one version, made by SQL when the version was made. */
export interface ProfileRecord {
  readonly versionId: VersionId;
  readonly format: 'paydown-profile/1';
  readonly rowCount: number;
  readonly duplicateRows: Stated<number>;
  readonly columns: readonly ColumnProfile[];
  /** Pairs with |rho| at least 0.9, strongest first. */
  readonly correlations: readonly Correlation[];
  /** Rows the correlations rest on; not exact when they are a sample. Why there are none, if so. */
  readonly correlationBasis: Stated<{ readonly rows: number; readonly exact: boolean }>;
  /** The SQL that was asked, one of each kind, for evidence. */
  readonly queries: readonly string[];
  readonly madeAt: Instant;
  readonly madeInMs: number;
}
