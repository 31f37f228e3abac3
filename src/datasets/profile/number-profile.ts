import type { Histogram } from '../../storage/records/profile.ts';
import type { ColumnTypeName } from '../../vocabulary/column.ts';
import { notDefined, stated, type Stated } from '../../vocabulary/stated.ts';
import type { Fact } from './fact.ts';
import { isNearUnique } from './is-near-unique.ts';
import type { Measures } from './measures.ts';
import type { StatedBounds } from './number-bounds.ts';
import type { Summary } from './read-summaries.ts';
import { topValues } from './top-values.ts';

export interface NumberInput extends StatedBounds {
  readonly summary: Summary;
  readonly facts: readonly Fact[];
  readonly rowCount: number;
  readonly type: ColumnTypeName;
  /** False when there were too many distinct values to count one by one. */
  readonly grouped: boolean;
}

/** Profile of a column of numbers or times from both passes. */
export function numberProfile(input: NumberInput): Measures['profile'] {
  const { summary, facts, rowCount, type, grouped, nothing, fences } = input;
  const isTime = type === 'date' || type === 'timestamp';
  const count = (name: string): number => facts.find(({ fact }) => fact === name)?.count ?? 0;
  const distinct = grouped ? count('distinct') : (summary.distinctAbout ?? 0);
  const notNumeric = notDefined(nothing ?? { code: 'not-numeric' });
  const notText = notDefined(nothing ?? { code: 'not-text' });
  const bound = (text: string | null): Stated<string> =>
    text === null ? notDefined(nothing ?? { code: 'not-finite' }) : stated(text);
  const { mean, sd } = momentsOf(input);
  return {
    missing: rowCount - summary.present,
    distinct: { count: distinct, exact: grouped },
    min: bound(summary.min),
    max: bound(summary.max),
    mean: isTime ? notNumeric : mean,
    sd: isTime ? notNumeric : sd,
    quantiles: nothing === undefined ? summary.quantiles : notDefined(nothing),
    topValues: topValues(facts),
    histogram: histogramOf(input, isTime ? 'time' : 'number'),
    lengths: notText,
    spaces: notText,
    caseVariants: notText,
    constant: grouped && distinct === 1 && summary.present === rowCount,
    nearUnique: grouped && type !== 'float' && isNearUnique(distinct, summary.present),
    outliers: fences.defined ? stated({ count: count('outliers'), ...fences.value }) : fences,
    notFinite: summary.present - summary.finite,
  };
}

/** Mean and sample sd from the moments about a center m: m + a/n, and (b − a²/n)/(n − 1). */
function momentsOf({ summary, facts, nothing, bounds }: NumberInput): {
  readonly mean: Stated<number>;
  readonly sd: Stated<number>;
} {
  if (nothing !== undefined) return { mean: notDefined(nothing), sd: notDefined(nothing) };
  const amount = (name: string): number =>
    facts.find(({ fact }) => fact === name)?.amount ?? Number.NaN;
  const n = summary.finite;
  const first = amount('first-moment');
  const mean = (bounds.center ?? Number.NaN) + first / n;
  const variance = (amount('second-moment') - (first * first) / n) / (n - 1);
  const notFinite = notDefined({ code: 'not-finite' });
  if (n === 1) {
    const sd = notDefined({ code: 'too-few', n: 1, needed: 2 });
    return { mean: Number.isFinite(mean) ? stated(mean) : notFinite, sd };
  }
  return {
    mean: Number.isFinite(mean) ? stated(mean) : notFinite,
    sd: Number.isFinite(variance) ? stated(Math.sqrt(Math.max(0, variance))) : notFinite,
  };
}

function histogramOf({ edges, facts }: NumberInput, scale: Histogram['scale']): Stated<Histogram> {
  if (!edges.defined) return edges;
  const counts = new Array<number>(edges.value.edges.length - 1).fill(0);
  for (const { fact, amount, count } of facts) {
    if (fact === 'bin' && amount !== null) counts[amount] = (counts[amount] ?? 0) + count;
  }
  return stated({ scale, edges: edges.value.edges, counts });
}
