import type { ColumnTypeName } from '../../vocabulary/column.ts';
import { notDefined, stated, type Reason } from '../../vocabulary/stated.ts';
import type { Fact } from './fact.ts';
import { isNearUnique } from './is-near-unique.ts';
import type { Measures } from './measures.ts';
import { topValues } from './top-values.ts';

/** Profile of a column known by its values only: booleans, times of day, bytes, nested values. */
export function valuesProfile(
  facts: readonly Fact[],
  present: number,
  rowCount: number,
  type: ColumnTypeName,
): Measures['profile'] {
  const distinct = facts.find(({ fact }) => fact === 'distinct')?.count ?? 0;
  const tops = topValues(facts);
  const values = tops.map(({ value }) => value).toSorted();
  const [first] = values;
  const last = values.at(-1);
  const nothing: Reason | undefined =
    rowCount === 0 ? { code: 'no-rows' } : present === 0 ? { code: 'all-missing' } : undefined;
  const notNumeric = notDefined(nothing ?? { code: 'not-numeric' });
  const notText = notDefined(nothing ?? { code: 'not-text' });
  const notOrdered = notDefined(nothing ?? { code: 'not-ordered' });
  return {
    missing: rowCount - present,
    distinct: { count: distinct, exact: true },
    min: type === 'boolean' && first !== undefined ? stated(first) : notOrdered,
    max: type === 'boolean' && last !== undefined ? stated(last) : notOrdered,
    mean: notNumeric,
    sd: notNumeric,
    quantiles: notNumeric,
    topValues: tops,
    histogram: notNumeric,
    lengths: notText,
    spaces: notText,
    caseVariants: notText,
    constant: distinct === 1 && present === rowCount,
    nearUnique: isNearUnique(distinct, present),
    outliers: notNumeric,
    notFinite: 0,
  };
}
